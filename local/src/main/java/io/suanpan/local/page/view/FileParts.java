package io.suanpan.local.page.view;

/**
 * What makes a file stand for itself.
 *
 * @param policy of its content: only these very styles and scripts
 * @param made when, in words
 */
public record FileParts(String policy, String style, String script, String made) {}
