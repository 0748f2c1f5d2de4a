package io.suanpan.recommendation.running;

import java.time.Instant;
import java.util.List;

/**
 * Who took part in an experiment.
 *
 * @param asOf of the newest order or event of the shop
 * @param currency of most orders, in which revenue is counted; empty without orders
 * @param units by the time at which they came
 */
public record ShopUnits(Instant asOf, String currency, List<ExperimentUnit> units) {
    public ShopUnits {
        units = List.copyOf(units);
    }
}
