package io.suanpan.local.page.view;

import java.util.Locale;

/** How something is meant; never told by colour alone. */
public enum Tone {
    PLAIN,
    MUTED,
    CODE,
    GOOD,
    WARN,
    BAD;

    /** Its class in the stylesheet. */
    public String css() {
        return "is-" + name().toLowerCase(Locale.ROOT);
    }
}
