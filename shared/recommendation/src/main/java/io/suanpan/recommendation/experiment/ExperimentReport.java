package io.suanpan.recommendation.experiment;

import java.util.List;

/**
 * How an experiment stands; may be asked for at any time.
 *
 * @param experiment its name
 * @param ratio whether arms have their shares of units; where they have not, the rest means nothing
 * @param arms the control first
 * @param treatments all but the control
 */
public record ExperimentReport(
        String experiment,
        SampleRatio ratio,
        List<ArmReport> arms,
        List<TreatmentReport> treatments) {
    public ExperimentReport {
        arms = List.copyOf(arms);
        treatments = List.copyOf(treatments);
    }
}
