package io.suanpan.local.sample;

import java.util.List;

/**
 * A product and what is hidden about it.
 *
 * @param index in the catalogue, from 0
 * @param popularity within its category, before life cycle and season; any positive unit
 * @param referencePriceMinor at which the acceptance is what the behaviour states
 * @param launchDay may lie before the first day
 * @param endDay the first day on which it is no longer sold; beyond the end for most
 * @param halfLifeDays after which interest has halved
 * @param safetyFactor on the re-order point
 * @param companions indexes of products that are bought together with it
 */
record Product(
        int index,
        String id,
        String name,
        int categoryIndex,
        Behaviour.Category category,
        double popularity,
        long referencePriceMinor,
        long costMinor,
        String supplierId,
        int leadTimeDays,
        int weightGrams,
        int launchDay,
        int endDay,
        double halfLifeDays,
        double safetyFactor,
        List<Integer> companions) {
    private static final double RAMP_DAYS = 15;

    Product {
        companions = List.copyOf(companions);
    }

    boolean listed(int day) {
        return day >= launchDay && day < endDay;
    }

    /** Interest on a day as a share of {@link #popularity}: a ramp after launch, then decay. */
    double life(int day) {
        if (!listed(day)) {
            return 0;
        }
        double age = day - launchDay + 1.0;
        return (1 - StrictMath.exp(-age / RAMP_DAYS))
                * StrictMath.exp(-age * StrictMath.log(2) / halfLifeDays);
    }
}
