package io.suanpan.forecasting.demand;

import java.util.List;
import java.util.Locale;

/** Takes what came back off the sales before it, newest first. O(length²) at worst. */
final class Returns {
    private final SalesHistory recorded;
    private final boolean netting;

    Returns(SalesHistory recorded, boolean netting) {
        this.recorded = recorded;
        this.netting = netting;
    }

    void net(double[] sold, List<DemandChange> changes) {
        double[] before = sold.clone();
        for (int t = 0; t < sold.length; t++) {
            if (sold[t] < 0) {
                require(t);
                takeOff(sold, t);
            }
        }
        for (int t = 0; t < sold.length; t++) {
            if (sold[t] != before[t] && !Double.isNaN(before[t])) {
                changes.add(change(t, before[t], sold[t]));
            }
        }
    }

    private void require(int t) {
        if (!netting) {
            throw SalesHistory.refused(
                    recorded.id(),
                    "sold " + recorded.sold(t) + " in period " + (t + 1),
                    "Allow returns to be netted, or take them out first.");
        }
    }

    /** What no sale is left for was sold before the history, and is dropped. */
    private static void takeOff(double[] sold, int t) {
        double left = -sold[t];
        sold[t] = 0;
        for (int earlier = t - 1; earlier >= 0 && left > 0; earlier--) {
            if (sold[earlier] > 0) {
                double taken = Math.min(left, sold[earlier]);
                sold[earlier] -= taken;
                left -= taken;
            }
        }
    }

    private static DemandChange change(int t, double before, double after) {
        String why =
                before < 0
                        ? "Period %d: %.0f more came back than sold; counted as 0."
                        : "Period %d: some of the %.0f sold came back later; counted as %.0f.";
        return new DemandChange(
                t,
                ChangeReason.RETURN,
                before,
                after,
                String.format(Locale.ROOT, why, t + 1, Math.abs(before), after));
    }
}
