package io.suanpan.recommendation.running;

import io.suanpan.recommendation.experiment.ArmTotals;
import java.util.Locale;

/** By what an experiment is decided. */
public enum Metric {
    /** Whether a customer ordered. */
    CONVERSION {
        @Override
        double of(ExperimentUnit unit) {
            return unit.hasOrdered() ? 1 : 0;
        }
    },
    /** What a customer's orders came to, in minor units. */
    REVENUE {
        @Override
        double of(ExperimentUnit unit) {
            return unit.revenueMinor();
        }
    };

    abstract double of(ExperimentUnit unit);

    ArmTotals added(ArmTotals totals, ExperimentUnit unit) {
        return totals.and(of(unit));
    }

    /** As settings name it: {@code conversion}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
