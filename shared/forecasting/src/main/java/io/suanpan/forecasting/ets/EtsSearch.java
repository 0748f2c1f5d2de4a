package io.suanpan.forecasting.ets;

import io.suanpan.forecasting.optimisation.Minimum;
import io.suanpan.forecasting.optimisation.QuasiNewton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forms fitted to one series in turn. The likelihood has more than one valley: it is looked at in a
 * few places, and the search goes down from the best {@value #DESCENTS} of them. Not thread-safe.
 */
final class EtsSearch {
    /** Gains of −2 log L below this change no choice by AICc. */
    private static final double TOLERANCE = 1e-4;

    private static final int MOST_STEPS = 200;
    private static final QuasiNewton SEARCH = new QuasiNewton(MOST_STEPS, TOLERANCE);

    /** Sluggish, usual and nearly a random walk. */
    private static final List<Double> ALPHAS = List.of(0.1, 0.3, 0.9);

    private static final int DESCENTS = 2;

    private final ScaledValues series;
    private final double mostBeta;
    private final Recursion recursion;
    private final Map<EtsForm.Season, InitialStates> states = new EnumMap<>(EtsForm.Season.class);

    /**
     * @param mostBeta β stays below it, as below α
     */
    EtsSearch(ScaledValues series, double mostBeta) {
        this.series = series;
        this.mostBeta = mostBeta;
        this.recursion = new Recursion(series.values, series.period());
    }

    /** The form with the least AICc; empty where the series is too short for each. */
    Optional<Candidate> best(List<EtsForm> forms) {
        Candidate best = null;
        for (EtsForm form : forms) {
            if (fits(form)) {
                Candidate candidate = fit(form);
                if (best == null || candidate.criterion() < best.criterion()) {
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the series can be told by the form and is long enough to judge it by AICc. */
    boolean fits(EtsForm form) {
        return series.length() > form.parameters(series.period()) + 1
                && (series.period() > 1 || !form.hasSeason())
                && (series.isPositive() || !form.needsPositive());
    }

    Candidate fit(EtsForm form) {
        Likelihood likelihood = likelihood(form);
        double[] scale = likelihood.scale(series.noise());
        Start[] starts = starts(likelihood);
        Minimum best = descend(likelihood, starts[0].point(), scale);
        for (int i = 1; i < DESCENTS; i++) {
            Minimum other = descend(likelihood, starts[i].point(), scale);
            best = other.value() < best.value() ? other : best;
        }
        return new Candidate(likelihood, best, best.value() + penalty(form));
    }

    private Likelihood likelihood(EtsForm form) {
        return new Likelihood(series.values, form, series.period(), mostBeta, recursion);
    }

    private static Minimum descend(Likelihood likelihood, double[] start, double[] scale) {
        return SEARCH.minimise(likelihood, start, scale, likelihood.lower(), likelihood.upper());
    }

    /** A place to begin from. */
    private record Start(double[] point, double value) {}

    /** The best places first; the last resort is a level alone, at which every form has a value. */
    private Start[] starts(Likelihood likelihood) {
        EtsForm form = likelihood.form();
        InitialStates initial = states(form.season());
        Start[] starts = new Start[ALPHAS.size() + 1];
        for (int i = 0; i < ALPHAS.size(); i++) {
            starts[i] = start(likelihood, likelihood.start(ALPHAS.get(i), initial));
        }
        starts[ALPHAS.size()] = start(likelihood, likelihood.flat(states(EtsForm.Season.N)));
        Arrays.sort(starts, (a, b) -> Double.compare(a.value(), b.value()));
        return starts;
    }

    private static Start start(Likelihood likelihood, double[] point) {
        return new Start(point, likelihood.at(point, new double[point.length]));
    }

    private InitialStates states(EtsForm.Season season) {
        return states.computeIfAbsent(
                season, it -> new InitialStates(series.values, series.period(), it));
    }

    /**
     * Simple smoothing that starts at the first value, for a series too short to be judged: with a
     * level, α and σ alone it is still answered.
     */
    Candidate shortest() {
        EtsForm form = EtsForm.parse("A,N,N");
        Likelihood likelihood = likelihood(form);
        double[] start = {ALPHAS.get(1), series.values[0]};
        double[] lower = likelihood.lower();
        double[] upper = likelihood.upper();
        lower[1] = start[1];
        upper[1] = start[1];
        Minimum optimum =
                SEARCH.minimise(likelihood, start, likelihood.scale(series.noise()), lower, upper);
        return new Candidate(likelihood, optimum, Double.NaN);
    }

    private double penalty(EtsForm form) {
        double k = form.judgedParameters(series.period());
        return 2 * k + 2 * k * (k + 1) / (series.length() - k - 1);
    }
}
