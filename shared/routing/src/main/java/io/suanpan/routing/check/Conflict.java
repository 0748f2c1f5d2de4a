package io.suanpan.routing.check;

/**
 * Why a problem has no answer.
 *
 * @param what conflicts, with names and numbers
 * @param remedy what would mend it
 */
public record Conflict(String what, String remedy) {}
