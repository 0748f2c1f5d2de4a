package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;

/**
 * What a unit of a product costs, earns, fills and how long it lasts.
 *
 * @param unitCostMinor to buy, 0 to {@value Require#MOST} (0: not known)
 * @param unitPriceMinor as sold, 0 or more (0: not known)
 * @param unitVolumeMillilitres 0 or more
 * @param shelfLifeDays from arrival to the last day of sale; 0 for what keeps
 */
public record Goods(
        long unitCostMinor, long unitPriceMinor, long unitVolumeMillilitres, int shelfLifeDays) {
    public Goods {
        Require.amount("A product", "unitCostMinor", unitCostMinor, 0);
        Require.amount("A product", "unitPriceMinor", unitPriceMinor, 0);
        Require.amount("A product", "unitVolumeMillilitres", unitVolumeMillilitres, 0);
        Require.atLeast("A product", "shelfLifeDays", shelfLifeDays, 0);
    }

    /** Without volume, and it keeps. */
    public static Goods of(long unitCostMinor, long unitPriceMinor) {
        return new Goods(unitCostMinor, unitPriceMinor, 0, 0);
    }

    public Goods withVolume(long millilitres) {
        return new Goods(unitCostMinor, unitPriceMinor, millilitres, shelfLifeDays);
    }

    public Goods withShelfLife(int days) {
        return new Goods(unitCostMinor, unitPriceMinor, unitVolumeMillilitres, days);
    }

    /** What is lost with a sale: the margin, 1 where it is not known or not above that. */
    double marginMinor() {
        return Math.max(1, unitPriceMinor - unitCostMinor);
    }
}
