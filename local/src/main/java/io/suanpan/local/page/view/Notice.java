package io.suanpan.local.page.view;

/**
 * Something to know, with what to do about it.
 *
 * @param detail may be empty
 * @param remedy may be empty
 * @param href where to look; empty where nowhere
 */
public record Notice(Tone tone, String title, String detail, String remedy, String href)
        implements Block {
    /** A place where there will be something. */
    public static Notice empty(String title, String detail, String remedy) {
        return new Notice(Tone.MUTED, title, detail, remedy, "");
    }
}
