package io.suanpan.recommendation.running;

/**
 * In which arm somebody is, as answers say it.
 *
 * @param name of the experiment
 * @param arm its name
 */
public record DealtArm(String name, String arm) {}
