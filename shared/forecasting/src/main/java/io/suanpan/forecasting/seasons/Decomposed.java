package io.suanpan.forecasting.seasons;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.decomposition.Components;
import io.suanpan.forecasting.decomposition.Mstl;
import io.suanpan.forecasting.theta.ThetaForm;
import io.suanpan.forecasting.theta.ThetaMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * MSTL: the seasons of the last cycle go on, and what is left without them is forecast in two ways,
 * by dynamic optimised theta, which follows it, and by a return to its mean.
 *
 * @param seasons periods, rising
 */
record Decomposed(List<Integer> seasons) implements CandidateSource {
    /** R computes a loess so often in its window, too: the third digit changes, not the second. */
    private static final Mstl MSTL = new Mstl(10);

    private static final ThetaMethod THETA = new ThetaMethod(ThetaForm.DYNAMIC_OPTIMISED);

    /** Shortest periods that the mean is taken over: two weeks of days. */
    private static final int LEVEL_PERIODS = 14;

    @Override
    public List<Candidate> fit(double[] values) {
        int[] periods = seasons.stream().mapToInt(Integer::intValue).toArray();
        Components components = MSTL.decompose(values, periods);
        double[] adjusted = values.clone();
        List<Extrapolation> cycles = new ArrayList<>();
        for (int i = 0; i < periods.length; i++) {
            double[] seasonal = components.seasonal(i);
            for (int t = 0; t < adjusted.length; t++) {
                adjusted[t] -= seasonal[t];
            }
            cycles.add(new LastCycle(seasonal, periods[i]));
        }
        FittedModel theta = THETA.fit(Series.of("adjusted", 1, adjusted));
        return List.of(
                candidate("theta", theta::mean, cycles),
                candidate(
                        "return",
                        new ReturningLevel(adjusted, LEVEL_PERIODS * periods[0]),
                        cycles));
    }

    private Candidate candidate(String trend, Extrapolation rest, List<Extrapolation> cycles) {
        String label = "mstl" + seasons + " " + trend;
        return new Candidate(label, horizon -> sum(rest, cycles, horizon));
    }

    private static double[] sum(Extrapolation rest, List<Extrapolation> cycles, int horizon) {
        double[] sum = rest.ahead(horizon);
        for (Extrapolation cycle : cycles) {
            double[] more = cycle.ahead(horizon);
            for (int h = 0; h < horizon; h++) {
                sum[h] += more[h];
            }
        }
        return sum;
    }
}
