package io.suanpan.local.page.view;

/**
 * A number with its name.
 *
 * @param name in the page's code, unique on a page
 */
public record Stat(String name, String label, Cell cell) {}
