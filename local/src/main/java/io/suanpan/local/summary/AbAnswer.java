package io.suanpan.local.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.recommendation.experiment.ArmReport;
import io.suanpan.recommendation.experiment.Comparison;
import io.suanpan.recommendation.experiment.ExperimentReport;
import io.suanpan.recommendation.experiment.SampleRatio;
import io.suanpan.recommendation.experiment.SequentialOptions;
import io.suanpan.recommendation.experiment.TreatmentReport;
import io.suanpan.recommendation.experiment.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an experiment stands, as JSON has it: what is not finite is left out.
 *
 * @param options by which it is watched
 */
public record AbAnswer(
        String experiment,
        SequentialOptions options,
        SampleRatio ratio,
        List<ArmReport> arms,
        List<Treatment> treatments) {

    /** An arm against the first one. */
    public record Treatment(String arm, Effect conversion, Effect value) {}

    /**
     * @param lower end of the always valid interval; absent while it has none
     * @param lift difference over the control's mean; absent where that is 0
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Effect(
            double difference,
            @Nullable Double lower,
            @Nullable Double upper,
            double pValue,
            double standardError,
            @Nullable Double lift,
            double varianceLeft,
            Verdict verdict,
            String conclusion) {}

    public AbAnswer {
        arms = List.copyOf(arms);
        treatments = List.copyOf(treatments);
    }

    public static AbAnswer of(ExperimentReport report, SequentialOptions options) {
        ArmReport control = report.arms().getFirst();
        return new AbAnswer(
                report.experiment(),
                options,
                report.ratio(),
                report.arms(),
                report.treatments().stream()
                        .map(it -> treatment(it, control, report, options))
                        .toList());
    }

    private static Treatment treatment(
            TreatmentReport of,
            ArmReport control,
            ExperimentReport report,
            SequentialOptions options) {
        long units =
                report.arms().stream()
                        .filter(arm -> arm.arm().equals(of.arm()))
                        .mapToLong(ArmReport::units)
                        .sum();
        long least = Math.min(units, control.units());
        Conclusions conversion = Conclusions.ofConversion(of.arm(), control.arm());
        Conclusions value = Conclusions.ofValue(of.arm(), control.arm());
        return new Treatment(
                of.arm(),
                effect(of.conversion(), conversion, report.ratio(), least, options),
                effect(of.value(), value, report.ratio(), least, options));
    }

    private static Effect effect(
            Comparison comparison,
            Conclusions conclusions,
            SampleRatio ratio,
            long least,
            SequentialOptions options) {
        Verdict verdict = Verdict.of(ratio, comparison);
        return new Effect(
                comparison.difference(),
                finite(comparison.lower()),
                finite(comparison.upper()),
                comparison.pValue(),
                comparison.standardError(),
                finite(comparison.lift()),
                comparison.varianceLeft(),
                verdict,
                conclusions.text(verdict, comparison, least, options.leastUnits()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
