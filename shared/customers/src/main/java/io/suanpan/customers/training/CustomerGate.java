package io.suanpan.customers.training;

import io.suanpan.store.training.VersionComparison;
import java.util.Locale;
import java.util.Map;

/** Judges a candidate against the version in use, on the same hold-out rows. */
final class CustomerGate {
    /** Within the noise of some thousand rows: 0.002 of AUC and one percent of log loss. */
    private static final double AUC_TOLERANCE = 0.002;

    private static final double LOG_LOSS_TOLERANCE = 1.01;

    /** Money is in few hands, so its figures are noisier: a hundredth and two percent. */
    private static final double GINI_TOLERANCE = 0.01;

    private static final double ERROR_TOLERANCE = 1.02;

    private CustomerGate() {}

    static VersionComparison first(String model, String version, Map<String, Double> metrics) {
        return new VersionComparison(
                model, version, metrics, null, Map.of(), true, "The first version of the model.");
    }

    static VersionComparison of(
            String model,
            String version,
            Map<String, Double> metrics,
            String currentVersion,
            Map<String, Double> current) {
        double auc = metrics.getOrDefault("auc", 0.0);
        double logLoss = metrics.getOrDefault("logLoss", Double.MAX_VALUE);
        double currentAuc = current.getOrDefault("auc", 0.0);
        double currentLogLoss = current.getOrDefault("logLoss", Double.MAX_VALUE);
        boolean passed =
                auc >= currentAuc - AUC_TOLERANCE && logLoss <= currentLogLoss * LOG_LOSS_TOLERANCE;
        String figures =
                String.format(
                        Locale.ROOT,
                        "AUC %.4f against %.4f, log loss %.4f against %.4f on the same hold-out.",
                        auc,
                        currentAuc,
                        logLoss,
                        currentLogLoss);
        String reason = (passed ? "Not worse: " : "Worse: ") + figures;
        return new VersionComparison(
                model, version, metrics, currentVersion, current, passed, reason);
    }

    /** Of values: the ranking by its Gini coefficient, the amounts by their mean absolute error. */
    static VersionComparison ofValue(
            String model,
            String version,
            Map<String, Double> metrics,
            String currentVersion,
            Map<String, Double> current) {
        double gini = metrics.getOrDefault("gini", 0.0);
        double error = metrics.getOrDefault("meanAbsoluteError", Double.MAX_VALUE);
        double currentGini = current.getOrDefault("gini", 0.0);
        double currentError = current.getOrDefault("meanAbsoluteError", Double.MAX_VALUE);
        boolean passed =
                gini >= currentGini - GINI_TOLERANCE && error <= currentError * ERROR_TOLERANCE;
        String figures =
                String.format(
                        Locale.ROOT,
                        "Gini %.4f against %.4f, mean absolute error %.2f against %.2f on the same"
                                + " hold-out.",
                        gini,
                        currentGini,
                        error,
                        currentError);
        String reason = (passed ? "Not worse: " : "Worse: ") + figures;
        return new VersionComparison(
                model, version, metrics, currentVersion, current, passed, reason);
    }
}
