package io.suanpan.local.page.view;

/** A file to keep. */
public record Download(String label, String href) implements Block {}
