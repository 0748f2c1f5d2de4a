package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.tables.features.ShopHistory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final TrainingSettings SETTINGS = TrainingSettings.defaults();

    /** The plan of a shop whose last date is that many days after its first sale. */
    private static TrainingPlan plan(int days, int horizonDays) {
        return TrainingPlan.of(new ShopHistory(FIRST, FIRST.plusDays(days)), horizonDays, SETTINGS);
    }

    @Test
    void theHoldOutIsTheNewestDateWhoseLabelWindowIsOverBeforeTheLastDate() {
        // Last date 2026-02-05 (day 400); 30 days from 2026-01-05 end with 2026-02-04.
        assertThat(plan(400, 30).holdOutDate()).isEqualTo(FIRST.plusDays(369));
        assertThat(plan(400, 30).holdOut()).isEqualTo(HoldOut.LATER_DATE);
    }

    @Test
    void trainingLooksAtSixEarlierDatesAMonthApart() {
        assertThat(plan(400, 30).trainingDates())
                .containsExactly(
                        FIRST.plusDays(338),
                        FIRST.plusDays(308),
                        FIRST.plusDays(278),
                        FIRST.plusDays(248),
                        FIRST.plusDays(218),
                        FIRST.plusDays(188));
    }

    @Test
    void everyTrainingLabelIsKnownBeforeTheHoldOutDate() {
        for (int horizonDays : new int[] {1, 7, 30, 90}) {
            TrainingPlan plan = plan(540, horizonDays);
            assertThat(plan.trainingDates())
                    .hasSize(6)
                    .allSatisfy(date ->
                            assertThat(date.plusDays(horizonDays)).isBefore(plan.holdOutDate()));
        }
    }

    @Test
    void noTrainingDateHasLessThanSixtyDaysBeforeIt() {
        // Newest 200 - 62 = 138, then 108, 78; 48 is too early.
        assertThat(plan(200, 30).trainingDates())
                .containsExactly(FIRST.plusDays(138), FIRST.plusDays(108), FIRST.plusDays(78));
    }

    @Test
    void aShortHistoryIsJudgedByOtherCustomersAtTheSameDates() {
        // Day 121 - 62 = 59 is a day too early for a date of its own.
        assertThat(plan(122, 30).holdOut()).isEqualTo(HoldOut.LATER_DATE);
        TrainingPlan shorter = plan(121, 30);
        assertThat(shorter.holdOut()).isEqualTo(HoldOut.OTHER_CUSTOMERS);
        assertThat(shorter.holdOutDate()).isEqualTo(FIRST.plusDays(90));
        assertThat(shorter.trainingDates()).containsExactly(FIRST.plusDays(90), FIRST.plusDays(60));
    }

    @Test
    void tooShortAHistorySaysHowManyDaysItTakes() {
        assertThat(plan(91, 30).trainingDates()).containsExactly(FIRST.plusDays(60));
        assertThatThrownBy(() -> plan(90, 30))
                .hasMessageContaining("2025-01-01 to 2025-04-01 are too short a history")
                .hasMessageContaining("at least 91 days")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.IMPOSSIBLE);
    }
}
