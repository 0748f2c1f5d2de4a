package io.suanpan.local.template;

/**
 * @param expression as in {@code rate(1 day)} or {@code cron(0 3 * * ? *)}
 * @param input the event as JSON; empty where the template gives none
 */
public record Schedule(String expression, String input) {}
