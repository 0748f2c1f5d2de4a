package io.suanpan.forecasting.stock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.stock.DemandForecast;
import io.suanpan.forecasting.stock.LeadTime;
import io.suanpan.forecasting.stock.NegativeBinomialDemand;
import io.suanpan.forecasting.stock.NormalDemand;
import io.suanpan.forecasting.stock.SampleDemand;
import io.suanpan.forecasting.stock.policy.JointReplenishment.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Peers: stockpyl 1.0.2 for newsvendor and EOQ, scipy 1.17.1 for losses. */
final class PolicyTest {
    private static final SampleDemand ONE_TO_TEN = SampleDemand.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    @Test
    void newsvendorIsTheHandCalculation() {
        // Ratio 3/4 of ten equal cases: the 8th. Short 1 and 2 once each, left 7+6+…+1 = 28.
        assertThat(Newsvendor.quantity(ONE_TO_TEN, 3, 1)).isEqualTo(8);
        assertThat(Newsvendor.expectedCostMinor(ONE_TO_TEN, 8, 3, 1))
                .isCloseTo((3 * 3 + 28) / 10.0, within(1e-12));
    }

    @Test
    void newsvendorIsThePeers() {
        // stockpyl: 56.604 and 1.9976 at the real optimum, which a whole unit misses by little.
        NormalDemand normal = new NormalDemand(50, 8);
        assertThat(Newsvendor.quantity(normal, 0.70, 0.18)).isEqualTo(57);
        assertThat(Newsvendor.expectedCostMinor(normal, 57, 0.70, 0.18))
                .isCloseTo(1.9976051931766445, within(0.005));
        var poisson = NegativeBinomialDemand.of(50, 0);
        assertThat(Newsvendor.quantity(poisson, 4, 1)).isEqualTo(56);
        assertThat(Newsvendor.expectedCostMinor(poisson, 56, 4, 1))
                .isCloseTo(10.075200067097601, within(1e-8));
        refused(() -> Newsvendor.quantity(normal, 0, 1), "underageMinor 0.0");
        refused(() -> Newsvendor.quantity(normal, 1, -1), "overageMinor -1.0");
    }

    @Test
    void economicOrderIsThePeersInWholeUnits() {
        // stockpyl: 304.0467800264368 at 68.41052550594829.
        assertThat(EconomicOrder.quantity(1300, 8, 0.225)).isEqualTo(304);
        assertThat(EconomicOrder.costMinorPerYear(304, 1300, 8, 0.225))
                .isCloseTo(68.41052550594829, within(1e-5));
        // √12 = 3.46: 3 costs 6/3·2 + 3/2·… = 6/3 + 3/2 = 3.5, 4 costs 6/4 + 4/2 = 3.5: the lower.
        assertThat(EconomicOrder.quantity(6, 1, 1)).isEqualTo(3);
        assertThat(EconomicOrder.quantity(0, 5, 1)).isEqualTo(1);
        refused(() -> EconomicOrder.quantity(1, 1, 0), "holdingCostMinorPerYear 0.0");
    }

    /** With s in stock (10 − s)(11 − s)/20 units are short: 0.3 at 8, 0.6 at 7, 1 at 6. */
    @Test
    void aFillRateIsTheHandCalculation() {
        assertThat(ReorderPoint.forFillRate(ONE_TO_TEN, 10, 0.95)).isEqualTo(8);
        assertThat(ReorderPoint.forFillRate(ONE_TO_TEN, 10, 0.94)).isEqualTo(7);
        assertThat(ReorderPoint.forFillRate(ONE_TO_TEN, 10, 0.90)).isEqualTo(6);
    }

    /** The smallest whole points that scipy's loss gives. */
    @Test
    void fillRatePointsAreThoseOfTheNormalLoss() {
        assertThat(ReorderPoint.forFillRate(new NormalDemand(100, 20), 60, 0.98)).isEqualTo(124);
        NormalDemand protection = new NormalDemand(150, Math.sqrt(3) * 20);
        NormalDemand lead = new NormalDemand(100, Math.sqrt(2) * 20);
        assertThat(ReorderPoint.forFillRate(protection, lead, 50, 0.95)).isEqualTo(188);
    }

    @Test
    void safetyIsNeverNegative() {
        // Half of all cycles would do with 5, a fill rate of 10 % with less: the mean stays.
        assertThat(ReorderPoint.forCycle(ONE_TO_TEN, 0.1)).isEqualTo(5);
        assertThat(ReorderPoint.forFillRate(ONE_TO_TEN, 1000, 0.1)).isEqualTo(5);
        assertThat(ReorderPoint.forCycle(ONE_TO_TEN, 0.9)).isEqualTo(9);
    }

    @Test
    void policiesOrderWhatTheySay() {
        FixedQuantity fixed = new FixedQuantity(10, 6);
        assertThat(fixed.orderUnits(0, 11)).isZero();
        assertThat(fixed.orderUnits(0, 10)).isEqualTo(6);
        assertThat(fixed.orderUnits(0, -2)).isEqualTo(18);
        OrderUpTo upTo = new OrderUpTo(10, 25);
        assertThat(upTo.orderUnits(0, 10)).isZero();
        assertThat(upTo.orderUnits(0, 9)).isEqualTo(16);
        PeriodicReview periodic = new PeriodicReview(2, 20);
        assertThat(periodic.orderUnits(1, 0)).isZero();
        assertThat(periodic.orderUnits(2, 5)).isEqualTo(15);
        assertThat(periodic.orderUnits(2, 25)).isZero();
        refused(() -> new FixedQuantity(1, 0), "quantityUnits 0");
        refused(() -> new OrderUpTo(5, 4), "upToUnits 4");
        refused(() -> new PeriodicReview(0, 4), "reviewPeriods 0");
        refused(() -> ServiceTarget.fillRate(1.2), "level 1.2");
        refused(() -> ServiceTarget.cycle(0), "level 0.0");
    }

    @Test
    void designsFollowTheForecast() {
        double[][] paths = new double[10][3];
        for (int i = 0; i < 10; i++) {
            paths[i] = new double[] {i + 1, 5, 5};
        }
        DemandForecast forecast = DemandForecast.of(SamplePaths.of(paths), 7);
        LeadTime week = LeadTime.fixed(7);
        assertThat(PolicyDesign.fixedQuantity(forecast, week, 10, ServiceTarget.fillRate(0.95)))
                .isEqualTo(new FixedQuantity(8, 10));
        assertThat(PolicyDesign.fixedQuantity(forecast, week, 10, ServiceTarget.cycle(0.9)))
                .isEqualTo(new FixedQuantity(9, 10));
        assertThat(PolicyDesign.upTo(forecast, week, 7, 12, ServiceTarget.cycle(0.9)))
                .isEqualTo(new OrderUpTo(14, 26));
        assertThat(PolicyDesign.periodic(forecast, week, 1, ServiceTarget.cycle(0.9)))
                .isEqualTo(new PeriodicReview(1, 14));
        // Of 5 units a week 5 % may be short: G₂(14) = 0.1 ≤ 0.25 < G₂(13) = 0.3.
        assertThat(PolicyDesign.periodic(forecast, week, 1, ServiceTarget.fillRate(0.95)))
                .isEqualTo(new PeriodicReview(1, 14));
    }

    /**
     * K = 100, two products of g = 50 and 2 with lines of 1 and 50: alone the first has √(101/50) =
     * 1.42 years; the second's 50/2 = 25 is above 2.02, so it stays out with 5 years. In weeks of
     * 365/7: 74 → 64, and 261 → 256.
     */
    @Test
    void jointIntervalsArePowersOfTwo() {
        List<Member> members = List.of(new Member(50, 4, 1), new Member(1, 100, 1));
        assertThat(JointReplenishment.intervalDays(members, 100, 7, 5000))
                .containsExactly(256 * 7, 64 * 7);
        assertThat(JointReplenishment.intervalDays(members, 100, 7, 100)).containsExactly(56, 56);
    }

    @Test
    void whatCostsNothingToOrderIsOrderedEachTime() {
        List<Member> members = List.of(new Member(0, 10, 1), new Member(0, 0, 1));
        assertThat(JointReplenishment.intervalDays(members, 0, 7, 100)).containsExactly(7, 7);
        // With a cost, what does not sell has the longest interval, and the other 2 years.
        assertThat(JointReplenishment.intervalDays(members, 20, 7, 2000))
                .containsExactly(128 * 7, 128 * 7);
    }

    private static void refused(Runnable what, String said) {
        assertThatThrownBy(what::run)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }
}
