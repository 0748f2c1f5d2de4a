package io.suanpan.recommendation.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Stored;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import java.io.IOException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class SlimTest {
    private static final SlimOptions OPTIONS = SlimOptions.defaults().withL1(0.2).withL2(0.5);

    /** What five customers have of four items, a row each. */
    private static final String[] FIVE = {"ab", "abc", "bc", "ad", "cd"};

    private static InteractionLog log(String... customers) {
        InteractionLog.Builder log = InteractionLog.builder();
        for (int user = 0; user < customers.length; user++) {
            for (char item : customers[user].toCharArray()) {
                log.add("u" + user, String.valueOf(item), user, EventKind.PURCHASE, 1);
            }
        }
        return log.build();
    }

    private static LinearModel train(SlimOptions options, String... customers) {
        return new SlimTrainer("slim", options).train(log(customers));
    }

    private static float[] scores(LinearModel model, int... items) {
        return Stored.scores(model, Profile.of(items, 0));
    }

    /** XᵀX = {{2, 1}, {1, 1}}: (1 − l1) / (2 + l2) for b of a, (1 − l1) / (1 + l2) for a of b. */
    @Test
    void twoItemsByHand() {
        LinearModel model = train(OPTIONS.withL1(0.5).withL2(1), "ab", "a");

        // Half floats have eleven binary digits.
        assertThat(scores(model, 0)).containsExactly(new float[] {0, 0.5f / 3}, within(1e-4f));
        assertThat(scores(model, 1)).containsExactly(new float[] {0.25f, 0}, within(1e-4f));
        assertThat(scores(train(OPTIONS.withL1(1), "ab", "a"), 0)).containsOnly(0);
    }

    /** ElasticNet(positive=True) of scikit-learn 1.9.1; weights are half floats. */
    @Test
    void weightsAreThoseOfScikitLearn() {
        LinearModel model = train(OPTIONS, FIVE);
        assertThat(scores(model, 0))
                .containsExactly(new float[] {0, 0.4f, 0, 0.17777778f}, within(3e-4f));
        assertThat(scores(model, 1))
                .containsExactly(new float[] {0.51428571f, 0, 0.51428571f, 0}, within(3e-4f));
        assertThat(scores(model, 3))
                .containsExactly(new float[] {0.32f, 0, 0.32f, 0}, within(3e-4f));
    }

    @Test
    void threadsAndTheOrderOfCustomersChangeNothing() throws Exception {
        byte[] usual = Stored.bytes(train(OPTIONS, FIVE));
        assertThat(Stored.bytes(train(OPTIONS, "cd", "ad", "bc", "abc", "ab"))).isEqualTo(usual);
        try (var one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> Stored.bytes(train(OPTIONS, FIVE))).get()).isEqualTo(usual);
        }
    }

    @Test
    void itemsBeyondTheMostAreLeftOut() {
        LinearModel model = train(OPTIONS.withMostItems(3), FIVE);
        assertThat(scores(model, 0, 1, 2)[3]).isZero();
        assertThat(scores(model, 3)).containsOnly(0);
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        LinearModel model = train(OPTIONS, FIVE);
        var again = Stored.again(model, LinearModel::read);
        assertThat(Stored.bytes(again)).isEqualTo(Stored.bytes(model));
        assertThat(Stored.scores(again, Profile.of(new int[] {1}, 0))).isEqualTo(scores(model, 1));
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThat(SlimOptions.defaults())
                .isEqualTo(new SlimOptions(5, 100, Weighting.bought(), 6_000));
        assertThatThrownBy(() -> OPTIONS.withL1(-1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> OPTIONS.withL2(0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> OPTIONS.withMostItems(0)).hasMessageContaining("0.");
    }
}
