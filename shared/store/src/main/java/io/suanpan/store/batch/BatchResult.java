package io.suanpan.store.batch;

/**
 * What became of a batch.
 *
 * @param output key of the object with the answers
 * @param answered lines that got what was asked for
 * @param problems lines that got a problem
 */
public record BatchResult(String output, long answered, long problems) {}
