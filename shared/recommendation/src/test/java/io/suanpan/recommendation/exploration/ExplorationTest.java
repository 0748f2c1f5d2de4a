package io.suanpan.recommendation.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorationTest {
    private static final Exploration GREEDY = new EpsilonGreedy(0.2);
    private static final Exploration LUCE = new PlackettLuce(0.7);

    @Test
    void chancesOfEpsilonGreedyByHand() {
        // Four candidates: 0.8 + 0.2 / 4, then 0.8 + 0.2 / 12 over that.
        assertThat(GREEDY.conditional(4, new int[] {0, 1}))
                .containsExactly(new double[] {0.85, (0.8 + 0.2 / 12) / 0.85}, within(1e-15));
        assertThat(GREEDY.conditional(4, new int[] {2, 1}))
                .containsExactly(new double[] {0.05, 1.0 / 3}, within(1e-15));
        assertThat(GREEDY.positions(4, 2).chance(1, 1)).isCloseTo(0.85, within(1e-15));
        assertThat(GREEDY.positions(4, 2).chance(3, 1)).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void chancesOfPlackettLuceByHand() {
        // At temperature 1 the weights are 1, 1/2, 1/3: 6, 3 and 2 of 11.
        Exploration luce = new PlackettLuce(1);

        assertThat(luce.conditional(3, new int[] {1, 0, 2}))
                .containsExactly(new double[] {3 / 11.0, 6 / 8.0, 1}, within(1e-15));
        // The third is second behind the first (6/11 × 2/5) or behind the second (3/11 × 2/8).
        assertThat(luce.positions(3, 2).chance(2, 1))
                .isCloseTo(6 / 11.0 * 2 / 5 + 3 / 11.0 * 2 / 8, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.4, 1, 5})
    void chancesOfPositionsAreSumsOverAllLists(double temperature) {
        for (Exploration exploration :
                new Exploration[] {new PlackettLuce(temperature), GREEDY, new EpsilonGreedy(1)}) {
            double[][] sums = new double[6][3];
            double[] whole = new double[1];
            lists(
                    6,
                    3,
                    list -> {
                        double chance = 1;
                        for (double one : exploration.conditional(6, list)) {
                            chance *= one;
                        }
                        whole[0] += chance;
                        for (int at = 0; at < 3; at++) {
                            sums[list[at]][at] += chance;
                        }
                    });
            PositionChances chances = exploration.positions(6, 3);
            double[] ofList = exploration.atPositions(6, new int[] {4, 1, 5});
            assertThat(ofList)
                    .containsExactly(
                            chances.chance(4, 0), chances.chance(1, 1), chances.chance(5, 2));

            assertThat(whole[0]).isCloseTo(1, within(1e-12));
            for (int i = 0; i < 6; i++) {
                for (int at = 0; at < 3; at++) {
                    assertThat(chances.chance(i, at)).isCloseTo(sums[i][at], within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 100})
    void somebodyIsAtEachPosition(double temperature) {
        PositionChances chances = new PlackettLuce(temperature).positions(60, 12);

        for (int at = 0; at < chances.positions(); at++) {
            double sum = 0;
            for (int i = 0; i < chances.candidates(); i++) {
                sum += chances.chance(i, at);
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void drawsComeAsOftenAsTheirChances() {
        int draws = 40_000;
        for (Exploration exploration : new Exploration[] {GREEDY, LUCE}) {
            var random = new SplittableRandom(7);
            PositionChances chances = exploration.positions(5, 3);
            int[][] seen = new int[5][3];
            for (int n = 0; n < draws; n++) {
                int[] list = exploration.draw(5, 3, random);
                for (int at = 0; at < 3; at++) {
                    seen[list[at]][at]++;
                }
            }
            for (int i = 0; i < 5; i++) {
                for (int at = 0; at < 3; at++) {
                    double chance = chances.chance(i, at);
                    // Four standard errors.
                    double off = 4 * Math.sqrt(chance * (1 - chance) / draws);
                    assertThat(seen[i][at] / (double) draws).isCloseTo(chance, within(off));
                }
            }
        }
    }

    @Test
    void noExplorationShowsTheBest() {
        var none = new EpsilonGreedy(0);

        assertThat(none.draw(5, 3, new SplittableRandom(1))).containsExactly(0, 1, 2);
        assertThat(none.conditional(5, new int[] {0, 1, 2})).containsExactly(1, 1, 1);
        assertThat(none.conditional(5, new int[] {0, 2, 1})[1]).isZero();
        assertThat(none.positions(5, 3).chance(0, 0)).isEqualTo(1);
    }

    @Test
    void longListsHaveChancesToo() {
        int[] upsideDown = new int[400];
        for (int i = 0; i < 400; i++) {
            upsideDown[i] = 399 - i;
        }

        assertThat(new EpsilonGreedy(0.1).conditional(400, upsideDown)[300])
                .isCloseTo(0.01, within(1e-12));
        assertThat(new PlackettLuce(0.5).conditional(400, upsideDown)[399]).isEqualTo(1);
    }

    @Test
    void whatIsNoChanceIsRefused() {
        assertThatThrownBy(() -> new EpsilonGreedy(1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new EpsilonGreedy(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new PlackettLuce(0)).hasMessageContaining("not 0.0");
        assertThatThrownBy(() -> new Propensity(-0.1, 0)).hasMessageContaining("-0.1");
    }

    private static void lists(int candidates, int count, Consumer<int[]> each) {
        extend(new int[count], 0, candidates, each);
    }

    private static void extend(int[] list, int size, int candidates, Consumer<int[]> each) {
        if (size == list.length) {
            each.accept(list);
            return;
        }
        for (int i = 0; i < candidates; i++) {
            boolean used = false;
            for (int at = 0; at < size; at++) {
                used |= list[at] == i;
            }
            if (!used) {
                list[size] = i;
                extend(list, size + 1, candidates, each);
            }
        }
    }
}
