package io.suanpan.local.page.view;

/** Something that is shown on demand. */
public record Fold(String summary, Block inside) implements Block {}
