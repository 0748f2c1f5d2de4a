package io.suanpan.customers.training.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.customers.value.ParetoModel;
import io.suanpan.customers.value.PurchaseFamily;
import io.suanpan.customers.value.PurchaseHistory;
import io.suanpan.customers.value.SpendParetoModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PurchaseTrainerTest {
    private final Random random = new Random(7);

    @Test
    void gradientsAreTheSlopesOfTheLikelihoods() {
        PurchaseHistories histories = PurchaseHistories.of(simulated(200));
        slopesOf(new BetaGeometricLikelihood(histories, false), 0.4, 5, 0.9, 2.2);
        slopesOf(new BetaGeometricLikelihood(histories, true), 0.4, 5, 0.9, 2.2);
        slopesOf(new ParetoLikelihood(histories), 0.4, 5, 0.9, 12);
        List<SpendParetoLikelihood.Cell> cells =
                simulated(100).stream()
                        .map(it -> new SpendParetoLikelihood.Cell(it, random.nextGaussian()))
                        .toList();
        slopesOf(new SpendParetoLikelihood(cells), 0.4, 5, 0.9, 12, 1.2, 0.9);
    }

    @Test
    void findsTheParametersThatTheCustomersWereMadeWith() {
        FittedPurchases fitted = PurchaseTrainer.fit(PurchaseFamily.PARETO_NBD, simulated(4_000));
        double[] made = {0.8, 8, 0.7, 15};
        int i = 0;
        for (String name : PurchaseFamily.PARETO_NBD.parameterNames()) {
            assertThat(fitted.model().parameters().get(name))
                    .as(name)
                    .isCloseTo(made[i++], within(3 * fitted.standardErrors().get(name)));
        }
    }

    @Test
    void theOrderOfTheCustomersChangesNoBit() {
        List<PurchaseHistory> customers = new ArrayList<>(simulated(500));
        for (PurchaseFamily family : PurchaseFamily.values()) {
            FittedPurchases first = PurchaseTrainer.fit(family, customers);
            Collections.shuffle(customers, random);
            assertThat(PurchaseTrainer.fit(family, customers).model().parameters())
                    .isEqualTo(first.model().parameters());
        }
    }

    @Test
    void daysInsteadOfWeeksScaleAlphaAndBetaBySeven() {
        List<PurchaseHistory> weeks = simulated(1_000);
        List<PurchaseHistory> days =
                weeks.stream()
                        .map(it ->
                                new PurchaseHistory(it.repeats(), 7 * it.recency(), 7 * it.age()))
                        .toList();
        for (PurchaseFamily family : PurchaseFamily.values()) {
            var inWeeks = PurchaseTrainer.fit(family, weeks).model();
            var inDays = PurchaseTrainer.fit(family, days).model();
            for (int i = 0; i < 4; i++) {
                String name = family.parameterNames().get(i);
                double factor = name.equals("alpha") || name.equals("beta") ? 7 : 1;
                // Both searches end where the slope is a billionth of the likelihood.
                assertThat(inDays.values().get(i) / inWeeks.values().get(i))
                        .as(family + " " + name)
                        .isCloseTo(factor, within(1e-3));
            }
            for (int i = 0; i < weeks.size(); i += 50) {
                assertThat(inDays.aliveProbability(days.get(i)))
                        .isCloseTo(inWeeks.aliveProbability(weeks.get(i)), within(1e-4));
                assertThat(inDays.expectedPurchases(days.get(i), 91))
                        .isCloseTo(inWeeks.expectedPurchases(weeks.get(i), 13), within(1e-4));
            }
        }
    }

    @Test
    void customersWhoNeverComeBackTeachNothing() {
        assertThatThrownBy(() ->
                        PurchaseTrainer.fit(
                                PurchaseFamily.BG_NBD,
                                List.of(
                                        new PurchaseHistory(0, 0, 10),
                                        new PurchaseHistory(0, 0, 20))))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("Of 2 customers none has bought again");
    }

    @Test
    void theFirstSpendCountsAsItWasMade() {
        List<FirstPurchase> customers = new ArrayList<>();
        var made = new SpendParetoModel(new ParetoModel(0.8, 8, 0.7, 15), 0.4, 0, 3, 0.7);
        for (int i = 0; i < 3_000; i++) {
            double spend = Math.expm1(3 + 0.7 * random.nextGaussian());
            spend = Math.max(0.01, spend);
            double faster = 8 / made.of(spend).parameters().get("alpha");
            customers.add(new FirstPurchase(customer(faster), spend));
        }
        SpendParetoTrainer.Fitted fitted = SpendParetoTrainer.fit(customers);
        double scale = fitted.model().parameters().get("deviation") / 0.7;
        assertThat(fitted.model().parameters().get("buying"))
                .isCloseTo(0.4 * scale, within(3 * fitted.standardErrors().get("buying")));
        assertThat(fitted.model().parameters().get("leaving"))
                .isCloseTo(0, within(3 * fitted.standardErrors().get("leaving")));
    }

    @Test
    void aSpendThatIsTheSameForAllTellsNothing() {
        List<FirstPurchase> same =
                simulated(50).stream().map(it -> new FirstPurchase(it, 20)).toList();
        assertThatThrownBy(() -> SpendParetoTrainer.fit(same))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("spent the same at first");
    }

    private static void slopesOf(Likelihood likelihood, double... at) {
        double[] gradient = new double[at.length];
        likelihood.at(at, gradient);
        for (int i = 0; i < at.length; i++) {
            double step = 1e-5 * at[i];
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += step;
            down[i] -= step;
            double[] ignored = new double[at.length];
            double slope = (likelihood.at(up, ignored) - likelihood.at(down, ignored)) / (2 * step);
            // A central difference is right to the square of its step.
            assertThat(gradient[i])
                    .as("by parameter " + i)
                    .isCloseTo(slope, within(1e-5 * Math.max(1, Math.abs(slope))));
        }
    }

    private List<PurchaseHistory> simulated(int customers) {
        List<PurchaseHistory> all = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            all.add(customer(1));
        }
        return all;
    }

    /** Pareto/NBD with r 0.8, alpha 8, s 0.7, beta 15 and an observation of 30 to 50 weeks. */
    private PurchaseHistory customer(double faster) {
        double age = 30 + 20 * random.nextDouble();
        double rate = faster * gamma(0.8) / 8;
        double lifetime = -Math.log(random.nextDouble()) / (gamma(0.7) / 15);
        double end = Math.min(age, lifetime);
        int repeats = 0;
        double last = 0;
        double time = 0;
        while (true) {
            time -= Math.log(random.nextDouble()) / rate;
            if (!(time < end)) {
                return new PurchaseHistory(repeats, last, age);
            }
            repeats++;
            last = time;
        }
    }

    /** Gamma(shape, 1) for shape below 1 after Ahrens and Dieter 1974. */
    private double gamma(double shape) {
        double border = 1 + shape / Math.E;
        while (true) {
            double p = border * random.nextDouble();
            double x = p <= 1 ? Math.pow(p, 1 / shape) : -Math.log((border - p) / shape);
            double accept = p <= 1 ? Math.exp(-x) : Math.pow(x, shape - 1);
            if (random.nextDouble() <= accept) {
                return x;
            }
        }
    }
}
