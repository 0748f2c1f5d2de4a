package io.suanpan.functions.recommend;

/**
 * What became of events that were sent.
 *
 * @param events how many were sent
 * @param added how often one was added: one of a customer's session is, to both
 */
public record EventsTaken(int events, int added) {}
