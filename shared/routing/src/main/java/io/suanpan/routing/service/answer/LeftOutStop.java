package io.suanpan.routing.service.answer;

/**
 * A stop that nobody makes.
 *
 * @param required whether it had to be made
 * @param reason in plain words
 * @param remedy what would bring it in
 */
public record LeftOutStop(String id, boolean required, String reason, String remedy) {}
