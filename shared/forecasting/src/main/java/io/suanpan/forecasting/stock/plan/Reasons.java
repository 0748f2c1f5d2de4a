package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.math.BigDecimal;

/** The plan in plain words. */
final class Reasons {
    private static final double PERCENT = 100;

    private Reasons() {}

    /** As in {@code 12 on hand last 9 days; 16 days until a new order arrives; 95 % need 41}. */
    static String order(Want want, ServiceTarget service) {
        Need need = want.need();
        StringBuilder text = new StringBuilder(stock(need));
        text.append("; ")
                .append(days(leadDays(need)))
                .append(" until a new order arrives; ")
                .append(percent(service.level()))
                .append(" need ")
                .append(need.targets().reorderPointUnits());
        if (need.targets().upToUnits() > need.targets().reorderPointUnits()) {
            text.append("; an order lasts ").append(days(need.targets().cycleDays()));
        }
        want.notes().forEach(it -> text.append("; ").append(it));
        return text.toString();
    }

    /** As in {@code 12 on hand and 20 on order last 9 days}. */
    private static String stock(Need need) {
        long free = need.item().stock().freeUnits();
        long coming = need.positionUnits() - free;
        String what =
                free < 0
                        ? -free + " more promised than on hand"
                        : free == 0 ? "none on hand" : free + " on hand";
        if (coming > 0) {
            what += (free > 0 ? " and " : ", ") + coming + " under way";
        }
        double rate = need.targets().unitsPerDay();
        if (need.positionUnits() <= 0) {
            return what;
        }
        long lasts = rate > 0 ? (long) Math.min(9999, need.positionUnits() / rate) : 9999;
        return what + (free > 0 && coming <= 0 || coming > 0 ? " last " : " lasts ") + days(lasts);
    }

    static int leadDays(Need need) {
        return (int) Math.ceil(need.item().supply().leadTime().meanDays());
    }

    static String transfer(Need sender, Need receiver, TransferRoute route, long units) {
        return "%s keeps %d and needs %d; %s had %d and needs %d; there in %s"
                .formatted(
                        route.fromWarehouseId(),
                        sender.positionUnits(),
                        sender.targets().upToUnits(),
                        route.toWarehouseId(),
                        receiver.positionUnits() - units,
                        receiver.targets().upToUnits(),
                        days(route.days()));
    }

    static String cut(Bought bought, Cut.Limit limit, double stockOut) {
        String by =
                switch (limit) {
                    case BUDGET -> "the budget";
                    case STORAGE -> "the room of the warehouse";
                    case SHELF_LIFE -> "the shelf life";
                };
        return "%s leaves %d of %d wanted; the chance to run out before the next order can arrive is %s"
                .formatted(
                        by,
                        bought.units(),
                        bought.want().unlimitedUnits(),
                        percent(Math.round(stockOut * PERCENT) / PERCENT));
    }

    static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }

    /** Without a decimal that says nothing: 95 %, 99.5 %. */
    static String percent(double share) {
        BigDecimal value = BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros();
        return value.toPlainString() + " %";
    }
}
