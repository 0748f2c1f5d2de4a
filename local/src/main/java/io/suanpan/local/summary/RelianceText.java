package io.suanpan.local.summary;

import io.suanpan.customers.reports.DriftAnswer;
import io.suanpan.customers.reports.ReportAnswer;
import io.suanpan.learning.report.DriftLevel;
import io.suanpan.learning.report.Fairness;
import io.suanpan.learning.report.FairnessGroup;
import io.suanpan.learning.report.FeatureDrift;
import io.suanpan.learning.report.ImportantFeature;
import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the models rely on, whom they treat how, and whether the customers have moved on. */
public final class RelianceText {
    private static final int FEATURES = 5;
    private static final int MOVED = 5;

    /** The four-fifths rule of the US Equal Employment Opportunity Commission (1978). */
    private static final double LEAST_RATIO = 0.8;

    private final List<ReportAnswer> reports;
    private final List<DriftAnswer> drifts;

    public RelianceText(List<ReportAnswer> reports, List<DriftAnswer> drifts) {
        this.reports = List.copyOf(reports);
        this.drifts = List.copyOf(drifts);
    }

    /** No line is longer than {@code width}, but for words that are. */
    public List<String> lines(int width) {
        TextTable table = new TextTable("model", "what", "finding");
        for (ReportAnswer report : reports) {
            table.row(report.model(), "relies on", importance(report));
            table.row("", "brings", gain(report));
            table.row("", "treats alike", fairness(report.fairness()));
            drifts.stream()
                    .filter(drift -> drift.model().equals(report.model()))
                    .forEach(drift -> table.row("", "has drifted", drift(drift)));
        }
        return table.lines(width);
    }

    private static String importance(ReportAnswer report) {
        return report.importance().features().stream()
                .limit(FEATURES)
                .map(RelianceText::weight)
                .collect(Collectors.joining(", "));
    }

    private static String weight(ImportantFeature feature) {
        return String.format(Locale.ROOT, "%s (%.0f %%)", feature.label(), 100 * feature.share());
    }

    private static String gain(ReportAnswer report) {
        return String.format(
                Locale.ROOT,
                "the likeliest tenth holds %.1f times as many as at random; decide at %.2f where"
                        + " both errors cost %s",
                report.gain().topDecileLift(),
                report.thresholds().cheapest(),
                costs(report));
    }

    private static String costs(ReportAnswer report) {
        double alarm = report.thresholds().falsePositiveCost();
        double miss = report.thresholds().falseNegativeCost();
        return alarm == miss ? "the same" : alarm + " (in vain) and " + miss + " (missed)";
    }

    private static String fairness(@Nullable Fairness fairness) {
        if (fairness == null) {
            return "nothing to compare: all customers are of one group";
        }
        Double ratio = fairness.selectionRateRatio();
        String warning = ratio != null && ratio < LEAST_RATIO ? " (below 0.8: look into it)" : "";
        return "by %s (%s): least selected to most %s%s, true positive rates differ by %s, mean chance and truth by %s at most"
                .formatted(
                        fairness.label(),
                        fairness.groups().stream()
                                .map(FairnessGroup::group)
                                .collect(Collectors.joining(", ")),
                        three(ratio),
                        warning,
                        three(fairness.truePositiveRateDifference()),
                        three(fairness.calibrationDifference()));
    }

    private static String three(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String drift(DriftAnswer drift) {
        List<String> parts = new ArrayList<>();
        parts.add("score " + said(drift.score().psi(), drift.score().level()));
        parts.add(
                "%s of %d moved"
                        .formatted(
                                Words.count(
                                        drift.moderate() + drift.major(), "feature", "features"),
                                drift.features().size()));
        drift.features().stream()
                .filter(feature -> feature.level() != DriftLevel.STABLE)
                .limit(MOVED)
                .forEach(feature -> parts.add(moved(feature)));
        if (drift.score().level() == DriftLevel.MAJOR) {
            parts.add("train again");
        }
        return String.join(", ", parts);
    }

    private static String moved(FeatureDrift feature) {
        return feature.label() + " " + said(feature.psi(), feature.level());
    }

    private static String said(double psi, DriftLevel level) {
        return String.format(Locale.ROOT, "%.2f (%s)", psi, level.name().toLowerCase(Locale.ROOT));
    }
}
