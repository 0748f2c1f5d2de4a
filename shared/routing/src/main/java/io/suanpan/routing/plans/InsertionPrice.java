package io.suanpan.routing.plans;

import java.util.List;

/**
 * What another van would charge for a stop at the place that suits it best.
 *
 * @param van its name, or that of its kind where it does not drive yet
 * @param driving whether it drives already
 * @param position among its deliveries, from 1
 * @param costMinor how much dearer its route becomes
 * @param broken what its route would break with it and does not without; empty where all is well
 */
public record InsertionPrice(
        String van, boolean driving, int position, long costMinor, List<String> broken) {
    public InsertionPrice {
        broken = List.copyOf(broken);
    }
}
