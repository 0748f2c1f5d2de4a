package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;
import io.suanpan.forecasting.stock.SampleDemand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Orders of all items as (s,c,S): an item below its reorder point s is due; with one due, the other
 * items of its supplier join when they are below their can-order level c, that is would be due
 * before the next review (Balintfy, 1964). Quantities rise to whole packs and the minimum, and fall
 * to what sells before it expires.
 */
final class Wanting {
    private final PlanOptions options;

    Wanting(PlanOptions options) {
        this.options = options;
    }

    /** In the order of the needs; what wants nothing is left out. */
    List<Want> wants(List<Need> needs) {
        Map<String, String> due = new TreeMap<>();
        for (Need need : needs) {
            if (need.due()) {
                due.putIfAbsent(need.item().supply().supplierId(), need.item().productId());
            }
        }
        List<Want> wants = new ArrayList<>();
        for (Need need : needs) {
            String trigger = due.get(need.item().supply().supplierId());
            boolean joins =
                    trigger != null && need.positionUnits() < need.targets().canOrderUnits();
            if (need.due()) {
                wants.add(want(need, List.of()));
            } else if (joins && need.targets().upToUnits() > need.positionUnits()) {
                wants.add(want(need, List.of("joins the order that " + trigger + " is due for")));
            }
        }
        return wants;
    }

    private Want want(Need need, List<String> first) {
        List<String> notes = new ArrayList<>(first);
        var supply = need.item().supply();
        long missing = need.targets().upToUnits() - need.positionUnits();
        long units = Math.ceilDiv(missing, supply.packUnits()) * supply.packUnits();
        if (units > missing) {
            notes.add("rounded up to packs of " + supply.packUnits());
        }
        if (units < supply.smallestUnits()) {
            units = supply.smallestUnits();
            notes.add("raised to the minimum order of " + supply.minimumOrderUnits());
        }
        if (units > Require.MOST) {
            throw Require.refused(
                    need.item().key(), "a wanted order of", units, "Check forecast and packs.");
        }
        long sellable = need.item().goods().shelfLifeDays() > 0 ? sellable(need) : units;
        if (sellable >= units) {
            return new Want(need, units, units, notes);
        }
        notes.add("cut to what sells within " + need.item().goods().shelfLifeDays() + " days");
        return new Want(need, sellable, units, notes);
    }

    /** Whole packs that sell before they expire, with the stated probability; 0 below a minimum. */
    private long sellable(Need need) {
        var item = need.item();
        var demand =
                SampleDemand.until(
                        item.forecast(), item.supply().leadTime(), item.goods().shelfLifeDays());
        double sure = demand.surely(options.shelfLifeProbability());
        long free = (long) Math.floor(sure) - need.positionUnits();
        long packs = Math.floorDiv(free, item.supply().packUnits());
        long units = Math.max(0, packs) * item.supply().packUnits();
        return units < item.supply().smallestUnits() ? 0 : units;
    }
}
