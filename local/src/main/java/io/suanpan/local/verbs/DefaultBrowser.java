package io.suanpan.local.verbs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Shows an address in the browser that the system prefers. */
final class DefaultBrowser {
    private DefaultBrowser() {}

    /** False where the system has no program for that. */
    static boolean show(String url) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), url))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static List<String> command(String system, String url) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", url);
        }
        return name.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                : List.of("xdg-open", url);
    }
}
