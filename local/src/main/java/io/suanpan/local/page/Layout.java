package io.suanpan.local.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.suanpan.local.page.view.FileParts;
import io.suanpan.local.page.view.Running;
import io.suanpan.local.page.view.Shell;
import io.suanpan.local.page.view.View;
import java.util.List;
import java.util.Map;

/** Writes pages by the templates, which the build has compiled. Thread-safe. */
final class Layout {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    String page(Shell shell, View view) {
        return write("live.jte", Map.of("shell", shell, "view", view));
    }

    /** The part alone, for a page that is open already. */
    String running(Running running) {
        return write("running.jte", Map.of("running", running));
    }

    String file(Shell shell, List<View> views, FileParts parts) {
        return write("file.jte", Map.of("shell", shell, "views", views, "parts", parts));
    }

    private String write(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        engine.render(template, parameters, out);
        return out.toString();
    }
}
