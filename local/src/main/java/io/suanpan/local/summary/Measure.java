package io.suanpan.local.summary;

import io.suanpan.local.console.Words;
import java.util.function.ToDoubleFunction;

/** The figures that a model is judged by, as they are shown. */
enum Measure {
    AUC("AUC", "auc", Baseline::auc, "how well it ranks; 1 is perfect"),
    LOG_LOSS("log loss", "logLoss", Baseline::logLoss, "how sure and wrong; less is better"),
    BRIER("Brier score", "brier", Baseline::brier, "squared error; less is better"),
    CALIBRATION(
            "calibration error",
            "calibrationError",
            Baseline::calibrationError,
            "how far off chances are"),
    ACCURACY("accuracy", "accuracy", Baseline::accuracy, "right at a chance of one half"),
    PRECISION("precision", "precision", Baseline::precision, "right where it says yes"),
    RECALL("recall", "recall", Baseline::recall, "found of all that were"),
    F1("F1", "f1", Baseline::f1, "both in one figure");

    private final String label;
    private final String metric;
    private final ToDoubleFunction<Baseline> baseline;
    private final String meaning;

    Measure(String label, String metric, ToDoubleFunction<Baseline> baseline, String meaning) {
        this.label = label;
        this.metric = metric;
        this.baseline = baseline;
        this.meaning = meaning;
    }

    String label() {
        return label;
    }

    /** Its name in a model card. */
    String metric() {
        return metric;
    }

    double valueOf(Baseline of) {
        return baseline.applyAsDouble(of);
    }

    String baseline(Baseline of) {
        return Words.metric(valueOf(of));
    }

    String meaning() {
        return meaning;
    }
}
