package io.suanpan.customers.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PurchaseModelsTest {
    /** A few roundings. */
    private static final double EXACT = 1e-12;

    /** The error of the plain sums that the models are compared with. */
    private static final double OF_THE_SUM = 1e-6;

    private static final PurchaseHistory ONCE = new PurchaseHistory(0, 0, 39);
    private static final PurchaseHistory OFTEN = new PurchaseHistory(5, 30, 39);

    @Test
    void aliveProbabilityOfOneRepeatPurchaseByHand() {
        // a/(b + x - 1) = 2/1, and nothing has passed since: odds of having left are 2 to 1.
        var model = new BetaGeometricModel(false, 1, 1, 2, 1);
        assertThat(model.aliveProbability(new PurchaseHistory(1, 1, 1)))
                .isCloseTo(1.0 / 3, within(EXACT));
        // ((1 + 3)/(1 + 1))^(1 + 1) = 4 times these odds.
        assertThat(model.aliveProbability(new PurchaseHistory(1, 1, 3)))
                .isCloseTo(1.0 / 9, within(EXACT));
    }

    @Test
    void nobodyLeavesBeforeTheFirstRepeatPurchaseInBgNbdButInMbgNbd() {
        assertThat(new BetaGeometricModel(false, 0.2, 4, 0.8, 2.4).aliveProbability(ONCE))
                .isEqualTo(1);
        // a/b = 1/3 and ((4 + 39)/4)^0.2 by hand: odds 0.536.
        double odds = 0.8 / 2.4 * Math.pow(43 / 4.0, 0.2);
        assertThat(new BetaGeometricModel(true, 0.2, 4, 0.8, 2.4).aliveProbability(ONCE))
                .isCloseTo(1 / (1 + odds), within(EXACT));
    }

    @Test
    void bgNbdExpectationIsTheIntegralOverChancesToLeave() {
        var model = new BetaGeometricModel(false, 0.2426, 4.4136, 0.7929, 2.4259);
        // Alive, p is Beta(a, b + x), and E = ∫ (1 - (1 + p·t/(alpha + T))^-(r + x))/p over it.
        double a = 0.7929;
        double b = 2.4259 + 5;
        double perUnit = 39 / (4.4136 + 39);
        DoubleUnaryOperator density = p -> Math.pow(p, a - 1) * Math.pow(1 - p, b - 1);
        double mass = sum(density);
        double bought =
                sum(p -> density.applyAsDouble(p) * (1 - Math.pow(1 + p * perUnit, -5.2426)) / p);
        assertThat(model.expectedPurchases(OFTEN, 39))
                .isCloseTo(model.aliveProbability(OFTEN) * bought / mass, within(1e-5));
    }

    @Test
    void paretoAliveProbabilityIsTheShareOfTheTermsInWhichNobodyLeft() {
        var model = new ParetoModel(0.5533, 10.5774, 0.6063, 11.6705);
        double stayed = Math.pow(49.5774, -5.5533) * Math.pow(50.6705, -0.6063);
        double left =
                9
                        * sum(share ->
                                0.6063
                                        * Math.pow(40.5774 + 9 * share, -5.5533)
                                        * Math.pow(41.6705 + 9 * share, -1.6063));
        assertThat(model.aliveProbability(OFTEN))
                .isCloseTo(stayed / (stayed + left), within(OF_THE_SUM));
    }

    @Test
    void whoHasJustBoughtIsAliveInParetoNbd() {
        var model = new ParetoModel(0.5, 10, 0.6, 11);
        assertThat(model.aliveProbability(new PurchaseHistory(3, 20, 20))).isEqualTo(1);
    }

    @Test
    void paretoDensityStaysExactForVeryBusyCustomers() {
        var model = new ParetoModel(0.5, 10, 0.6, 11);
        // 2,000 purchases, then silence for half of them: surely gone; without underflow.
        assertThat(model.aliveProbability(new PurchaseHistory(2_000, 100, 200)))
                .isBetween(0.0, 1e-100);
        assertThat(model.aliveProbability(new PurchaseHistory(2_000, 199.99, 200)))
                .isBetween(0.9, 1.0);
    }

    @Test
    void expectationsAreSmoothWhereTheirFormulaIsNothingByNothing() {
        assertThat(new BetaGeometricModel(false, 0.5, 5, 1, 2).expectedPurchases(OFTEN, 39))
                .isCloseTo(
                        new BetaGeometricModel(false, 0.5, 5, 1.0001, 2)
                                .expectedPurchases(OFTEN, 39),
                        within(1e-3));
        assertThat(new ParetoModel(0.5, 5, 1, 2).expectedPurchases(OFTEN, 39))
                .isCloseTo(
                        new ParetoModel(0.5, 5, 1.0001, 2).expectedPurchases(OFTEN, 39),
                        within(1e-3));
    }

    @Test
    void expectationsGrowFromNothingWithTheHorizon() {
        for (PurchaseModel model : models()) {
            assertThat(model.expectedPurchases(OFTEN, 0)).isCloseTo(0, within(EXACT));
            double before = 0;
            for (double horizon : new double[] {1, 10, 100, 1_000, 10_000}) {
                double now = model.expectedPurchases(OFTEN, horizon);
                assertThat(now).as(model.family() + " at " + horizon).isGreaterThan(before);
                before = now;
            }
        }
    }

    @Test
    void theUnitOfTimeScalesAlphaAndBetaAlone() {
        PurchaseHistory inDays = new PurchaseHistory(5, 210, 273);
        assertThat(new ParetoModel(0.5, 70, 0.6, 77).expectedPurchases(inDays, 273))
                .isCloseTo(
                        new ParetoModel(0.5, 10, 0.6, 11).expectedPurchases(OFTEN, 39),
                        within(1e-10));
        assertThat(new BetaGeometricModel(true, 0.5, 70, 0.6, 2).expectedPurchases(inDays, 273))
                .isCloseTo(
                        new BetaGeometricModel(true, 0.5, 10, 0.6, 2).expectedPurchases(OFTEN, 39),
                        within(1e-10));
    }

    @Test
    void discountingNothingChangesNothingAndMoreGivesLess() {
        for (PurchaseModel model : models()) {
            double plain = model.expectedPurchases(OFTEN, 52);
            assertThat(model.discountedPurchases(OFTEN, 52, 0, 52)).isCloseTo(plain, within(1e-9));
            double tenPercentAYear = Math.pow(1.1, 1 / 52.0) - 1;
            assertThat(model.discountedPurchases(OFTEN, 52, tenPercentAYear, 52))
                    .isBetween(plain / 1.1, plain);
        }
    }

    /**
     * Equation (6) of Fader, Hardie and Lee (2005, RFM and CLV) with Tricomi's function, its
     * likelihood by quadrature: mpmath 1.4.1 with 40 digits.
     */
    @Test
    void theDiscountedResidualEqualsTheClosedFormInFortyDigits() {
        var model = new ParetoModel(0.5533, 10.5774, 0.6063, 11.6705);
        residual(model, ONCE, 0.0027, 0.47473716873232);
        residual(model, new PurchaseHistory(7, 35, 39), 0.0027, 20.552018837923);
        residual(model, new PurchaseHistory(3, 12, 39), 0.01, 0.96355183463978);
        residual(model, new PurchaseHistory(1, 39, 39), 0.0005, 11.497944898839);
    }

    private static void residual(
            ParetoModel model, PurchaseHistory history, double rate, double expected) {
        // Quadrature, and a tail of e^-40.
        assertThat(model.discountedResidualPurchases(history, rate))
                .isCloseTo(expected, within(1e-9 * expected));
    }

    /**
     * The integral of equation (10) of Fader, Hardie and Lee (2005, the Easy Way) discounted
     * continuously, by parts: mpmath 1.4.1 with 40 digits.
     */
    @Test
    void discountedPurchasesOfBgNbdEqualTheIntegralInFortyDigits() {
        discounted(ONCE, 52, 0.0027, 0.23488747388313);
        discounted(OFTEN, 260, 0.0027, 7.8248131332566);
        discounted(new PurchaseHistory(2, 10, 39), 156, 0.01, 0.73496386802533);
    }

    private static void discounted(
            PurchaseHistory history, double horizon, double rate, double expected) {
        var model = new BetaGeometricModel(false, 0.2426, 4.4136, 0.7929, 2.4259);
        // Steps of a twentieth of a week, each by its middle: an error of (rate / 20)² / 24 and
        // less.
        double told =
                model.discountedPurchases(history, horizon, Math.expm1(rate), (int) (20 * horizon));
        assertThat(told).isCloseTo(expected, within(1e-7 * expected));
    }

    @Test
    void newCustomersBuyAsTheFamilyTells() {
        // E[X(t)] of Pareto/NBD is r·beta/(alpha·(s - 1)) · (1 - (beta/(beta + t))^(s - 1)).
        assertThat(new ParetoModel(0.5, 10, 2, 20).expectedOfNewCustomer(20))
                .isCloseTo(0.5 * 20 / 10.0 * (1 - 0.5), within(EXACT));
        assertThat(new BetaGeometricModel(false, 0.5, 10, 2, 3).expectedOfNewCustomer(20))
                .isPositive();
    }

    @Test
    void spendMovesTheRatesAndTheMeanSpendDoesNot() {
        var model = new SpendParetoModel(new ParetoModel(0.5, 10, 0.6, 11), 0.3, 0, 3, 0.7);
        double typical = Math.expm1(3);
        assertThat(model.of(typical).parameters())
                .hasEntrySatisfying("alpha", it -> assertThat(it).isCloseTo(10, within(1e-9)));
        assertThat(model.of(2 * typical).expectedPurchases(OFTEN, 39))
                .isGreaterThan(model.of(typical).expectedPurchases(OFTEN, 39));
    }

    @Test
    void spendIsDrawnToThatOfAllCustomers() {
        // (v·p + p·x·m)/(p·x + q - 1) = (20 + 2·3·40)/(6 + 3) by hand.
        var model = new GammaGammaModel(2, 4, 10);
        assertThat(model.expectedSpend(3, 40)).isCloseTo(260 / 9.0, within(EXACT));
        assertThat(model.expectedSpend(0, 0)).isEqualTo(model.meanSpend());
        assertThat(model.meanSpend()).isCloseTo(20 / 3.0, within(EXACT));
    }

    @Test
    void impossibleHistoriesAndParametersAreRefused() {
        assertThatThrownBy(() -> new PurchaseHistory(1, 0, 10))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("1 repeat purchases, the last after 0.0 of 10.0");
        assertThatThrownBy(() -> new PurchaseHistory(1, 11, 10))
                .isInstanceOf(SuanpanException.class);
        assertThatThrownBy(() -> new PurchaseHistory(1, Double.NaN, 10))
                .isInstanceOf(SuanpanException.class);
        assertThatThrownBy(() -> new ParetoModel(0.5, -1, 0.6, 11))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("alpha is -1.0");
        assertThatThrownBy(() -> models()[0].expectedPurchases(ONCE, -1))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> assertThat(it.code()).isEqualTo(ErrorCode.IMPOSSIBLE));
        assertThatThrownBy(() -> new GammaGammaModel(2, 1, 10))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("q is 1.0");
    }

    private static PurchaseModel[] models() {
        return new PurchaseModel[] {
            new BetaGeometricModel(false, 0.2426, 4.4136, 0.7929, 2.4259),
            new BetaGeometricModel(true, 0.5248, 6.1831, 0.8914, 1.6140),
            new ParetoModel(0.5533, 10.5774, 0.6063, 11.6705)
        };
    }

    /**
     * ∫ from 0 to 1 by midpoints of cells that get smaller towards 0, where the integrands may be
     * steep.
     */
    private static double sum(DoubleUnaryOperator integrand) {
        int cells = 200_000;
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            double from = Math.pow((double) i / cells, 6);
            double to = Math.pow((i + 1.0) / cells, 6);
            sum += integrand.applyAsDouble((from + to) / 2) * (to - from);
        }
        return sum;
    }
}
