package io.suanpan.customers.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.learning.report.DriftSummary;
import io.suanpan.learning.report.Fairness;
import io.suanpan.learning.report.FeatureImportance;
import io.suanpan.learning.report.GainCurve;
import io.suanpan.learning.report.ModelReport;
import io.suanpan.learning.report.PartialDependence;
import io.suanpan.learning.report.PrecisionRecallCurve;
import io.suanpan.learning.report.Reliability;
import io.suanpan.learning.report.RocCurve;
import io.suanpan.learning.report.ThresholdTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good a version is on its hold-out.
 *
 * @param rows of the hold-out
 * @param positives among them
 * @param fairness over one attribute; null where no attribute has two groups
 * @param attributes that can be asked for
 * @param drift when the version was trained
 */
public record ReportAnswer(
        String model,
        String version,
        int rows,
        int positives,
        RocCurve roc,
        PrecisionRecallCurve precisionRecall,
        GainCurve gain,
        Reliability reliability,
        ThresholdTable thresholds,
        FeatureImportance importance,
        List<PartialDependence> partialDependence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Fairness fairness,
        List<String> attributes,
        DriftSummary drift) {
    public ReportAnswer {
        partialDependence = List.copyOf(partialDependence);
        attributes = List.copyOf(attributes);
    }

    static ReportAnswer of(
            String model,
            String version,
            ModelReport report,
            ThresholdTable thresholds,
            @Nullable Fairness fairness) {
        return new ReportAnswer(
                model,
                version,
                report.rows(),
                report.positives(),
                report.roc(),
                report.precisionRecall(),
                report.gain(),
                report.reliability(),
                thresholds,
                report.importance(),
                report.partialDependence(),
                fairness,
                report.fairness().stream().map(Fairness::attribute).toList(),
                report.drift());
    }
}
