package io.suanpan.forecasting.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ThetaStateTest {
    private static final ThetaParameters HALF = new ThetaParameters(1, 0.5, 0.5);

    /** ℓ = 1; after 2: ℓ = 1½, line A = 2, B = 0; after 4: ℓ = 2¾, line A = 0, B = 2. */
    @Test
    void expectsWhatIsFoundByHand() {
        ThetaState state = new ThetaState(HALF, Trend.following(0), 1);
        assertThat(state.expected()).isEqualTo(1);
        state.observe(2);
        assertThat(state.expected()).isEqualTo(1.5 + 0.5 * (0.5 * 2));
        state.observe(4);
        assertThat(state.expected()).isEqualTo(2.75 + 0.5 * (1 - 0.125) / 0.5 * 2);
    }

    @Test
    void trendIsTheLeastSquaresLine() {
        Trend line = Trend.through(new double[] {1, 2, 4});
        assertThat(line.slope()).isCloseTo(1.5, within(1e-15));
        assertThat(line.intercept()).isCloseTo(7.0 / 3 - 2 * 1.5, within(1e-15));
    }

    @Test
    void copyIsNotMovedByWhatTheOriginalSees() {
        ThetaState state = new ThetaState(HALF, Trend.following(0), 1);
        ThetaState copy = state.copy();
        state.observe(100);
        state.observe(200);
        assertThat(copy.expected()).isEqualTo(1);
    }

    /** With θ without bound and no level of its own, the line alone is left, and it is exact. */
    @Test
    void followsALineThatHasNoErrors() {
        ThetaState state = new ThetaState(new ThetaParameters(0, 0.3, 1), Trend.following(0), 0);
        for (int t = 1; t <= 20; t++) {
            state.observe(7 + 3 * t);
        }
        assertThat(state.expected()).isCloseTo(7 + 3 * 21, within(1e-12));
    }
}
