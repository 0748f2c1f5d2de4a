package io.suanpan.forecasting.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.intermittent.NegativeBinomial;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class DemandPreparationTest {
    private static final double UNKNOWN = Double.NaN;
    private static final DemandPreparation PREPARATION =
            new DemandPreparation(PreparationOptions.defaults());

    @Test
    void theOptionsAreThese() {
        assertThat(PreparationOptions.defaults()).isEqualTo(new PreparationOptions(true, 3.5));
        assertThatThrownBy(() -> new PreparationOptions(true, 0))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("bulk orders at 0.0 deviations");
    }

    @Test
    void whatNeedsNoChangeIsNotChanged() {
        PreparedDemand prepared = PREPARATION.prepare(SalesHistory.of("mug", 7, 3, 0, 4, 5, 4));
        assertThat(prepared.demand().values()).containsExactly(3, 0, 4, 5, 4);
        assertThat(prepared.demand().period()).isEqualTo(7);
        assertThat(prepared.changes()).isEmpty();
        assertThat(prepared.report()).isEmpty();
    }

    @Test
    void periodsBeforeTheFirstSaleAreLeftOff() {
        PreparedDemand prepared =
                PREPARATION.prepare(SalesHistory.of("mug", 1, 0, UNKNOWN, 0, 4, 0));
        assertThat(prepared.demand().values()).containsExactly(4, 0);
        assertThat(prepared.firstPeriod()).isEqualTo(3);
        assertThat(PREPARATION.prepare(SalesHistory.of("mug", 1, 0, 0)).demand().values())
                .containsExactly(0, 0);
    }

    @Test
    void returnsAreTakenOffTheSalesBeforeThem() {
        PreparedDemand prepared =
                PREPARATION.prepare(SalesHistory.of("mug", 1, 5, 2, 0, -4, 3, -1, 2));
        // Four come back: two of the second period, two of the first; then one of the fifth.
        assertThat(prepared.demand().values()).containsExactly(3, 0, 0, 0, 2, 0, 2);
        assertThat(prepared.report())
                .contains(
                        "Period 1: some of the 5 sold came back later; counted as 3.",
                        "Period 4: 4 more came back than sold; counted as 0.");
        assertThat(PREPARATION.prepare(SalesHistory.of("mug", 1, -4, 3)).demand().values())
                .containsExactly(3);
    }

    @Test
    void returnsAreRefusedWhereTheyAreNotNetted() {
        DemandPreparation strict =
                new DemandPreparation(PreparationOptions.defaults().withNettingReturns(false));
        assertThatThrownBy(() -> strict.prepare(SalesHistory.of("mug", 1, 5, -4)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("\"mug\" sold -4.0 in period 2");
    }

    @Test
    void aLoneBulkOrderIsCutAndReportedAndANewLevelStays() {
        double[] sold = {4, 6, 5, 5, 7, 4, 5, 6, 200, 5, 4, 6};
        PreparedDemand prepared = PREPARATION.prepare(SalesHistory.of("mug", 1, sold));
        // ln 5 is the median; deviations of the logarithm are at least 0.25: ⌈5 e^0.875⌉ at least.
        double cap = prepared.demand().value(8);
        assertThat(cap).isBetween(12.0, 15.0).isEqualTo(Math.rint(cap));
        assertThat(prepared.changes())
                .containsExactly(
                        new DemandChange(
                                8,
                                ChangeReason.BULK_ORDER,
                                200,
                                cap,
                                "Period 9: 200 sold at once, far above what sells otherwise;"
                                        + " counted as %.0f.".formatted(cap)));
        sold[9] = 210;
        assertThat(PREPARATION.prepare(SalesHistory.of("mug", 1, sold)).changes()).isEmpty();
        DemandPreparation lenient =
                new DemandPreparation(
                        PreparationOptions.defaults()
                                .withBulkOrderDeviations(Double.POSITIVE_INFINITY));
        sold[9] = 5;
        assertThat(lenient.prepare(SalesHistory.of("mug", 1, sold)).changes()).isEmpty();
    }

    @Test
    void bulkOrdersAreFoundOnAnyScale() {
        double[] sold = {4, 6, 5, 5, 7, 4, 5, 6, 200, 5, 4, 6};
        double[] dozens = Arrays.stream(sold).map(it -> 12 * it).toArray();
        double cap = PREPARATION.prepare(SalesHistory.of("mug", 1, sold)).demand().value(8);
        assertThat(PREPARATION.prepare(SalesHistory.of("mug", 1, dozens)).demand().value(8))
                .isCloseTo(12 * cap, within(12.0));
    }

    /** Neighbours by 0.87 a step: (0.87 · 4 + 0.87 · 6) / 1.74 = 5, and further ones likewise. */
    @Test
    void aGapIsCountedAsTheLevelAroundIt() {
        PreparedDemand prepared =
                PREPARATION.prepare(SalesHistory.of("mug", 1, 6, 4, UNKNOWN, 6, 4));
        assertThat(prepared.demand().value(2)).isCloseTo(5, within(0.2));
        assertThat(prepared.changes().getFirst().reason()).isEqualTo(ChangeReason.GAP);
        assertThat(prepared.report().getFirst())
                .startsWith("Period 3: nothing was recorded; counted as 5.");
    }

    @Test
    void aPeriodInStockForHalfOfItIsRaisedByWhatTheOtherHalfWanted() {
        SalesHistory always = SalesHistory.of("mug", 1, 10, 10, 10, 5, 10, 10, 10);
        PreparedDemand half = PREPARATION.prepare(always.withAvailability(1, 1, 1, 0.5, 1, 1, 1));
        // The others do not vary: the counts are a Poisson's, and the rest wants half of 10.
        assertThat(half.demand().value(3)).isCloseTo(10, within(0.01));
        assertThat(half.report())
                .containsExactly("Period 4: 5 sold before stock ran out; about 10.0 were wanted.");
        PreparedDemand unknown =
                PREPARATION.prepare(always.withAvailability(1, 1, 1, UNKNOWN, 1, 1, 1));
        // The mean of a Poisson of 10 from 5 on: (10 − Σ k p(k)) / (1 − Σ p(k)), k below 5.
        assertThat(unknown.demand().value(3)).isCloseTo(10.1949, within(0.05));
    }

    /** Demand of 8 a period, of which stock of 6 is left in two of three; 400 periods. */
    @Test
    void theMeanOfCensoredDemandIsFoundAgain() {
        SplittableRandom random = new SplittableRandom(3);
        double[] sold = new double[400];
        double[] share = new double[400];
        for (int t = 0; t < sold.length; t++) {
            double wanted = NegativeBinomial.of(8, 0.2).sample(random);
            boolean limited = t % 3 != 0;
            sold[t] = limited ? Math.min(6, wanted) : wanted;
            share[t] = limited && wanted > 6 ? UNKNOWN : 1;
        }
        PreparedDemand prepared =
                new DemandPreparation(
                                PreparationOptions.defaults()
                                        .withBulkOrderDeviations(Double.POSITIVE_INFINITY))
                        .prepare(SalesHistory.of("mug", 1, sold).withAvailability(share));
        double truth = 8;
        assertThat(mean(sold)).isLessThan(truth - 1.5);
        assertThat(mean(prepared.demand().values())).isCloseTo(truth, within(0.9));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void aProductNeverInStockAndOneNeverRecordedHaveStatedAnswers() {
        PreparedDemand never =
                PREPARATION.prepare(SalesHistory.of("mug", 1, 0, 0).withAvailability(0, 0));
        assertThat(never.demand().values()).containsExactly(0, 0);
        assertThatThrownBy(() -> PREPARATION.prepare(SalesHistory.of("mug", 1, UNKNOWN)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("\"mug\" has no recorded period")
                .hasMessageContaining("from its likes");
        refused(() -> SalesHistory.of("mug", 1), "has no values");
        refused(() -> SalesHistory.of("mug", 1, 1.0 / 0), "sold Infinity in period 1");
        refused(() -> SalesHistory.of("mug", 1, 1).withAvailability(), "1 periods and 0");
        refused(() -> SalesHistory.of("mug", 1, 1).withAvailability(1.5), "was available 1.5");
    }

    private static void refused(Runnable what, String said) {
        assertThatThrownBy(what::run)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }

    /** Else the level would grow by its own filling from one round to the next. */
    @Test
    void salesOfAPeriodThatWasNeverInStockDoNotRunAway() {
        double[] sold = {2, 3, 1, 2, 4, 2, 3, 2};
        PreparedDemand prepared =
                new DemandPreparation(PreparationOptions.defaults())
                        .prepare(SalesHistory.of("mug", 1, sold).withAvailability(new double[8]));
        assertThat(Arrays.stream(prepared.demand().values()).boxed())
                .allSatisfy(it -> assertThat(it).isBetween(1.0, 400.0));
    }
}
