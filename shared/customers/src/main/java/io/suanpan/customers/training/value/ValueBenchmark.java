package io.suanpan.customers.training.value;

import io.suanpan.customers.value.PurchaseFamily;
import io.suanpan.customers.value.PurchaseHistory;
import io.suanpan.customers.value.PurchaseModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** How well each model tells the purchases that come after what it has learned from. */
public final class ValueBenchmark {
    private final List<PurchaseFile.Customer> customers;
    private final int holdOutWeeks;
    private final LongSupplier cpuNanos;

    /**
     * @param customers with histories in weeks
     * @param cpuNanos the CPU time of this thread so far
     */
    public ValueBenchmark(
            List<PurchaseFile.Customer> customers, int holdOutWeeks, LongSupplier cpuNanos) {
        this.customers = List.copyOf(customers);
        this.holdOutWeeks = holdOutWeeks;
        this.cpuNanos = cpuNanos;
    }

    /**
     * @param model its name
     * @param parameters by name
     * @param customers that it was fitted on
     * @param holdOut empty where the model tells no purchases
     * @param cpuSeconds of the fit
     */
    public record Result(
            String model,
            Map<String, Double> parameters,
            int customers,
            double logLikelihood,
            Optional<HoldOut> holdOut,
            double cpuSeconds) {
        public Result {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * What was told against what came, in days of purchase.
     *
     * @param actual of all customers
     * @param expected of all customers
     * @param mae mean absolute error of a customer
     * @param rmse root of the mean squared error of a customer
     */
    public record HoldOut(double actual, double expected, double mae, double rmse) {}

    /** Fits one model after the other and hands each result on as it comes. */
    public void run(Consumer<Result> results) {
        for (PurchaseFamily family : PurchaseFamily.values()) {
            results.accept(purchases(family));
        }
        results.accept(spendPareto());
        results.accept(spend());
    }

    private Result purchases(PurchaseFamily family) {
        List<PurchaseHistory> histories =
                customers.stream().map(PurchaseFile.Customer::history).toList();
        long start = cpuNanos.getAsLong();
        FittedPurchases fitted = PurchaseTrainer.fit(family, histories);
        double seconds = secondsSince(start);
        return new Result(
                family.familyName(),
                fitted.model().parameters(),
                customers.size(),
                fitted.logLikelihood(),
                Optional.of(holdOut(_ -> fitted.model())),
                seconds);
    }

    private Result spendPareto() {
        List<FirstPurchase> first =
                customers.stream()
                        .map(it -> new FirstPurchase(it.history(), it.firstSpend()))
                        .toList();
        long start = cpuNanos.getAsLong();
        SpendParetoTrainer.Fitted fitted = SpendParetoTrainer.fit(first);
        double seconds = secondsSince(start);
        return new Result(
                "pareto-nbd-spend",
                fitted.model().parameters(),
                customers.size(),
                fitted.logLikelihood(),
                Optional.of(holdOut(it -> fitted.model().of(it.firstSpend()))),
                seconds);
    }

    private Result spend() {
        List<SpendHistory> repeat =
                customers.stream()
                        .filter(it -> it.history().repeats() > 0 && it.meanSpend() > 0)
                        .map(it -> new SpendHistory(it.history().repeats(), it.meanSpend()))
                        .toList();
        long start = cpuNanos.getAsLong();
        GammaGammaTrainer.Fitted fitted = GammaGammaTrainer.fit(repeat);
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("p", fitted.model().p());
        parameters.put("q", fitted.model().q());
        parameters.put("v", fitted.model().v());
        return new Result(
                "gamma-gamma",
                parameters,
                repeat.size(),
                fitted.logLikelihood(),
                Optional.empty(),
                secondsSince(start));
    }

    /** The model that a customer is told by. */
    private interface Chooser {
        PurchaseModel modelOf(PurchaseFile.Customer customer);
    }

    private HoldOut holdOut(Chooser chooser) {
        double actual = 0;
        double expected = 0;
        double absolute = 0;
        double squared = 0;
        for (PurchaseFile.Customer customer : customers) {
            double told =
                    chooser.modelOf(customer).expectedPurchases(customer.history(), holdOutWeeks);
            double error = told - customer.heldOut();
            actual += customer.heldOut();
            expected += told;
            absolute += Math.abs(error);
            squared += error * error;
        }
        int count = customers.size();
        return new HoldOut(actual, expected, absolute / count, Math.sqrt(squared / count));
    }

    private double secondsSince(long start) {
        return (cpuNanos.getAsLong() - start) / 1e9;
    }
}
