package io.suanpan.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.Digest;
import io.suanpan.core.ResourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Styles and scripts: ours and those of the webjars, all from the class path. Their folder is named
 * after their content, so that a browser may keep them for good.
 */
final class Assets {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String OURS = "/io/suanpan/local/page/assets/";
    private static final Map<String, String> FILES = files();

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final String folder;

    Assets() {
        FILES.forEach((name, resource) -> texts.put(name, ResourceText.of(Assets.class, resource)));
        this.folder =
                "/assets/"
                        + Digest.sha256(String.join("\0", texts.values()).getBytes(UTF_8))
                                .substring(0, 16)
                        + "/";
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("uplot.css", WEBJARS + "uplot/1.6.30/dist/uPlot.min.css");
        files.put("console.css", OURS + "console.css");
        files.put("theme.js", OURS + "theme.js");
        files.put("htmx.js", WEBJARS + "htmx.org/2.0.4/dist/htmx.min.js");
        files.put("uplot.js", WEBJARS + "uplot/1.6.30/dist/uPlot.iife.min.js");
        files.put("console.js", OURS + "console.js");
        files.put("leaflet.css", WEBJARS + "leaflet/1.9.4/dist/leaflet.css");
        files.put("leaflet.js", WEBJARS + "leaflet/1.9.4/dist/leaflet.js");
        files.put("routes.js", OURS + "routes.js");
        return files;
    }

    /** As in {@code /assets/0123456789abcdef/}. */
    String folder() {
        return folder;
    }

    /** By the path it is asked for with; empty where there is none. */
    Optional<String> find(String path) {
        return path.startsWith(folder)
                ? Optional.ofNullable(texts.get(path.substring(folder.length())))
                : Optional.empty();
    }

    /**
     * @param name as in {@code console.css}
     */
    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("There is no asset " + name + ".");
        }
        return text;
    }
}
