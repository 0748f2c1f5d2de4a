package io.suanpan.local.summary;

/** How wide answers to people are. */
public final class Layout {
    /** Fits two thirds of a laptop's screen, a printed page, and a mail. */
    public static final int WIDTH = 96;

    private Layout() {}
}
