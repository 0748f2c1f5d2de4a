package io.suanpan.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.local.http.Responder;
import io.suanpan.local.page.view.FileParts;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Shell;
import io.suanpan.local.page.view.View;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** All pages but those of single customers and runs, in one file that needs no server. */
public final class ReportFile {
    private final ApiReader api;
    private final String store;
    private final Instant now;

    /**
     * @param api asks for no token
     * @param store as people name it
     */
    public ReportFile(Responder api, String store, Instant now) {
        this.api = new ApiReader(api, null);
        this.store = store;
        this.now = now;
    }

    public String html() {
        Assets assets = new Assets();
        // The script element ends at the first </script, wherever it stands.
        String script =
                assets.text("theme.js")
                        + "\n"
                        + assets.text("uplot.js")
                        + "\n"
                        + assets.text("console.js");
        String style = assets.text("uplot.css") + "\n" + assets.text("console.css");
        Links links = new Links(false);
        Shell shell = new Shell("Suanpan report", "", store, "", "", null, false, "", null, links);
        FileParts parts =
                new FileParts(
                        policy(style, script),
                        style,
                        script,
                        now.truncatedTo(ChronoUnit.MINUTES)
                                .toString()
                                .replace('T', ' ')
                                .replace(":00Z", " UTC"));
        return new Layout().file(shell, views(links), parts);
    }

    private List<View> views(Links links) {
        List<View> views = new ArrayList<>();
        views.add(new OverviewPage(api, links).view(List.of()));
        views.add(new QualityPage(api, links).view(""));
        views.add(new ModelsPage(api, links).view());
        Data.modelsInUse(api)
                .forEach(it ->
                        views.add(new ModelPage(api, links, Tools.NONE).view(it.card().name())));
        views.add(new ExperimentsPage(api, links).view(Map.of()));
        views.add(new SegmentsPage(api, links).view());
        // Single products are not in the file: there are no best sellers to lead to.
        views.add(new StockPage(api, new Plans(api, _ -> List.of()), links, _ -> List.of()).view());
        return views;
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:"
                .formatted(digest(style), digest(script));
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
