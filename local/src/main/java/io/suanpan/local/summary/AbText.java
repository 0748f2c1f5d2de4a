package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.recommendation.experiment.ArmReport;
import io.suanpan.recommendation.experiment.ExperimentReport;
import io.suanpan.recommendation.experiment.SequentialOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** How an experiment stands, to read. */
public final class AbText {
    private final AbAnswer answer;

    public AbText(ExperimentReport report, SequentialOptions options) {
        answer = AbAnswer.of(report, options);
    }

    /** No line is longer than {@code width}. */
    public List<String> lines(int width) {
        List<String> lines = new ArrayList<>(arms());
        lines.add("");
        lines.addAll(Words.wrapped(shares(), width));
        lines.add("");
        lines.addAll(effects());
        for (AbAnswer.Treatment treatment : answer.treatments()) {
            lines.add("");
            lines.addAll(Words.wrapped(treatment.conversion().conclusion(), width));
            if (!treatment.value().conclusion().equals(treatment.conversion().conclusion())) {
                lines.addAll(Words.wrapped(treatment.value().conclusion(), width));
            }
        }
        return lines;
    }

    private List<String> arms() {
        long all = answer.arms().stream().mapToLong(ArmReport::units).sum();
        var table = new TextTable("arm", ">units", ">of all", ">conversion", ">value a unit");
        for (ArmReport arm : answer.arms()) {
            table.row(
                    arm.arm(),
                    Words.count(arm.units()),
                    all == 0 ? "" : Words.percent(arm.units() / (double) all),
                    percent(arm.conversionRate()),
                    Conclusions.amount(arm.valuePerUnit()));
        }
        return table.lines();
    }

    private String shares() {
        double p = answer.ratio().alwaysValidP();
        return answer.ratio().mismatch()
                ? "Arms have NOT their shares of units (always valid p %s)."
                        .formatted(Words.probability(p))
                : "Arms have their shares of units (always valid p %s)."
                        .formatted(Words.probability(p));
    }

    private List<String> effects() {
        var table =
                new TextTable(
                        "against " + answer.arms().getFirst().arm(),
                        "of",
                        ">difference",
                        ">from",
                        ">to",
                        ">lift",
                        ">p");
        for (AbAnswer.Treatment treatment : answer.treatments()) {
            row(table, treatment.arm(), "conversion", treatment.conversion(), AbText::percent);
            row(table, treatment.arm(), "value", treatment.value(), Conclusions::amount);
        }
        return table.lines();
    }

    private static void row(
            TextTable table,
            String arm,
            String metric,
            AbAnswer.Effect effect,
            DoubleFunction<String> number) {
        table.row(
                arm,
                metric,
                number.apply(effect.difference()),
                bound(effect.lower(), number),
                bound(effect.upper(), number),
                bound(effect.lift(), Words::percent),
                Words.probability(effect.pValue()));
    }

    private static String bound(@Nullable Double value, DoubleFunction<String> number) {
        return value == null ? "–" : number.apply(value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
