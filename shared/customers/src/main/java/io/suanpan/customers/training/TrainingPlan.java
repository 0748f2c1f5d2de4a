package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.tables.features.ShopHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which as-of dates a model learns from and which one judges it.
 *
 * <pre>
 *   first sale                                                      last date
 *   |----- 60 days -----|                                                  |
 *                       t3 ---------&gt;|     label windows of training       |
 *                            t2 ---------&gt;|                                |
 *                                 t1 ---------&gt;|                           |
 *                                               h ===========&gt;| hold-out   |
 * </pre>
 *
 * The hold-out date {@code h} is the newest whose label window ended before the last date, which
 * may not be over. Training dates step back from the newest whose label window ends before {@code
 * h}, so that nothing the hold-out asks about was seen. Where the history is too short for that,
 * training dates step back from {@code h} itself and other customers judge.
 *
 * @param trainingDates newest first
 */
public record TrainingPlan(
        int horizonDays, List<LocalDate> trainingDates, LocalDate holdOutDate, HoldOut holdOut) {
    public TrainingPlan {
        trainingDates = List.copyOf(trainingDates);
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where no date has both the history before it and
     *     a complete label window after it
     */
    static TrainingPlan of(ShopHistory history, int horizonDays, TrainingSettings settings) {
        LocalDate holdOut = history.lastDate().minusDays(horizonDays + 1L);
        List<LocalDate> earlier = before(holdOut, history, horizonDays, settings);
        if (!earlier.isEmpty()) {
            return new TrainingPlan(horizonDays, earlier, holdOut, HoldOut.LATER_DATE);
        }
        List<LocalDate> same = back(holdOut, history, settings);
        if (same.isEmpty()) {
            throw tooShort(history, horizonDays, settings);
        }
        return new TrainingPlan(horizonDays, same, holdOut, HoldOut.OTHER_CUSTOMERS);
    }

    /** The training dates whose label windows end before {@code date}; may be none. */
    static List<LocalDate> before(
            LocalDate date, ShopHistory history, int horizonDays, TrainingSettings settings) {
        return back(date.minusDays(horizonDays + 1L), history, settings);
    }

    private static List<LocalDate> back(
            LocalDate newest, ShopHistory history, TrainingSettings settings) {
        LocalDate oldest = history.firstSale().plusDays(settings.leastHistoryDays());
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate date = newest;
                !date.isBefore(oldest) && dates.size() < settings.mostDates();
                date = date.minusDays(settings.stepDays())) {
            dates.add(date);
        }
        return dates;
    }

    private static SuanpanException tooShort(
            ShopHistory history, int horizonDays, TrainingSettings settings) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The orders from %s to %s are too short a history for a horizon of %d days."
                        .formatted(history.firstSale(), history.lastDate(), horizonDays),
                "Import orders of at least %d days, or train with a shorter horizon."
                        .formatted(settings.leastHistoryDays() + horizonDays + 1));
    }
}
