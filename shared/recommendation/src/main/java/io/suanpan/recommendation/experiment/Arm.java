package io.suanpan.recommendation.experiment;

/**
 * One way of an experiment.
 *
 * @param name as {@code control}
 * @param share of all units, above 0
 */
public record Arm(String name, double share) {
    public Arm {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share of arm %s is %s; it must be above 0 and at most 1."
                            .formatted(name, share));
        }
    }
}
