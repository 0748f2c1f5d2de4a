package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.value.ParetoModel;
import io.suanpan.customers.value.PurchaseHistory;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueOverTest {
    private static final double ROUNDING = 1e-9;

    /** Value 100.00, of 1.5 orders, of a customer with 3 repeat purchases in 20 of 30 weeks. */
    private static final double[] FIGURES = {10_000, 4_000, 25_000, 0.9, 1.5, 3, 20, 30, 1};

    private final ScoringFixture fixture = new ScoringFixture();

    private static ValueSpread spread(int horizonDays, double low, double high) {
        return new ValueSpread(
                horizonDays, Collections.nCopies(10, low), Collections.nCopies(10, high));
    }

    private static List<Double> calendar() {
        return IntStream.rangeClosed(1, ValueHorizons.YEAR_DAYS)
                .mapToObj(day -> day / 7.0)
                .toList();
    }

    private static ValueHorizons horizons(ParetoModel model) {
        return new ValueHorizons(
                "pareto-nbd",
                model.values(),
                calendar(),
                List.of(spread(90, 0.4, 2.5), spread(30, 0.1, 4)));
    }

    private static final ValueHorizons LEAVING =
            horizons(new ParetoModel(0.5533, 10.5774, 0.6063, 11.6705));

    private static ValueOver over(ValueHorizons horizons, int days, double discount) {
        return ValueOver.of(
                new SnapshotValue("v", 90, "EUR", horizons),
                horizons,
                figure -> FIGURES[figure],
                new ValueTerms(days, discount));
    }

    @Test
    void overTheTrainedDaysTheFiguresAreThosePublished() {
        ValueOver over = over(LEAVING, 90, 0);
        assertThat(over.orders()).isEqualTo(1.5);
        assertThat(over.expectedMinor()).isEqualTo(10_000);
        assertThat(over.lowMinor()).isCloseTo(4_000, within(ROUNDING));
        assertThat(over.highMinor()).isCloseTo(25_000, within(ROUNDING));
    }

    /** A horizon of N days is N + 1 days long, as in training: the last one counts. */
    @Test
    void overOtherDaysTheyAreInProportionToWhatThePurchaseModelExpects() {
        var model = new ParetoModel(0.5533, 10.5774, 0.6063, 11.6705);
        var history = new PurchaseHistory(3, 20, 30);
        double ratio =
                model.expectedPurchases(history, 366 / 7.0)
                        / model.expectedPurchases(history, 91 / 7.0);
        ValueOver over = over(LEAVING, 365, 0);
        assertThat(over.orders()).isCloseTo(1.5 * ratio, within(ROUNDING));
        assertThat(over.expectedMinor()).isCloseTo(10_000 * ratio, within(1e-5));
        assertThat(ratio).isBetween(1.0, 366 / 91.0);
    }

    @Test
    void figuresGrowWithTheDaysAndShrinkWithTheDiscount() {
        double before = 0;
        for (int days : new int[] {1, 7, 30, 90, 364, 365, 366, 728, 1_095}) {
            ValueOver over = over(LEAVING, days, 0);
            assertThat(over.expectedMinor()).as(days + " days").isGreaterThan(before);
            assertThat(over(LEAVING, days, 0.2).expectedMinor()).isLessThan(over.expectedMinor());
            assertThat(over(LEAVING, days, 0.2).orders()).isEqualTo(over.orders());
            before = over.expectedMinor();
        }
    }

    /**
     * Nobody leaves: money comes evenly, and (1 - (1 + r)^-1)/ln(1 + r) of it is left in a year.
     */
    @Test
    void anEvenStreamIsDiscountedAsTheIntegralSays() {
        ValueHorizons staying = horizons(new ParetoModel(0.74, 8.9, 1e6, 2.5e16));
        double left =
                over(staying, 364, 0.25).expectedMinor() / over(staying, 364, 0).expectedMinor();
        // Steps of a week, each by its middle: far below a thousandth.
        assertThat(left).isCloseTo((1 - 1 / 1.25) / Math.log(1.25), within(1e-5));
    }

    /** Halfway between 30 and 90 by their logarithms lies 30 · √3 ≈ 52 days. */
    @Test
    void theIntervalLiesBetweenThoseMeasuredAndBeyondThemStays() {
        assertThat(LEAVING.low(52, 1)).isCloseTo(0.25, within(2e-3));
        assertThat(LEAVING.high(52, 1)).isCloseTo(3.25, within(1e-2));
        assertThat(LEAVING.low(3, 1)).isEqualTo(0.1);
        assertThat(LEAVING.high(1_000, 1)).isEqualTo(2.5);
        assertThat(LEAVING.high(30, 1)).isEqualTo(4);
    }

    @Test
    void theClockRunsTheSameEachYear() {
        assertThat(LEAVING.weeks(3 * 364 + 7)).isCloseTo(157, within(ROUNDING));
        assertThat(LEAVING.weeks(364)).isCloseTo(52, within(ROUNDING));
    }

    /** Through the store: the pointer carries what it takes, the shard the customer's own. */
    @Test
    void theStoredSnapshotAnswersOverAnyDays() {
        double[] row = new double[11];
        row[0] = 3;
        row[1] = 12;
        System.arraycopy(FIGURES, 0, row, 2, FIGURES.length);
        fixture.model(CustomerModel.PROPENSITY, 1);
        write(row, new SnapshotValue("v", 90, "EUR", LEAVING));
        CustomerScores scores = fixture.scorer().score("anna", new ValueTerms(null, 0.1));
        CustomerValue value = scores.value();
        assertThat(value).isNotNull();
        assertThat(value.horizonDays()).isEqualTo(90);
        assertThat(value.trainedHorizonDays()).isEqualTo(90);
        assertThat(value.discountRate()).isEqualTo(0.1);
        assertThat(value.expectedMinor())
                .isEqualTo(Math.round(over(LEAVING, 90, 0.1).expectedMinor()));
        assertThat(scores.expectedOrders()).isEqualTo(1.5);
    }

    @Test
    void aSnapshotOfBeforeSaysThatTheModelHasToBeTrained() {
        fixture.model(CustomerModel.PROPENSITY, 1);
        double[] old = {3, 12, 10_000, 4_000, 25_000, 0.9, 1.5, 0, 0, 0, 0};
        write(old, new SnapshotValue("v", 90, "EUR", null));
        assertThat(fixture.scorer().score("anna").expectedOrders()).isEqualTo(1.5);
        assertThatThrownBy(() -> fixture.scorer().score("anna", new ValueTerms(30, 0)))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> assertThat(it.code()).isEqualTo(ErrorCode.NOT_TRAINED))
                .hasMessageContaining("no value for other horizons");
    }

    @Test
    void impossibleTermsAreRefused() {
        assertThatThrownBy(() -> new ValueTerms(0, 0)).hasMessageContaining("horizon is 0 days");
        assertThatThrownBy(() -> new ValueTerms(1_096, 0)).hasMessageContaining("1096 days");
        assertThatThrownBy(() -> new ValueTerms(30, -0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> new ValueTerms(30, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new ValueHorizons("pareto-nbd", List.of(), List.of(), List.of()))
                .hasMessageContaining("0 days");
        assertThatThrownBy(() -> new ValueSpread(90, List.of(1.0), List.of(1.0)))
                .hasMessageContaining("1 and 1 bounds");
    }

    private void write(double[] row, SnapshotValue value) {
        new FeatureSnapshotWriter(fixture.store)
                .write(
                        Instant.parse("2026-05-01T00:00:00Z"),
                        7,
                        List.of(ScoringFixture.RECENCY, ScoringFixture.GAP),
                        List.of("anna"),
                        _ -> row,
                        value);
    }
}
