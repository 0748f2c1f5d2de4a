package io.suanpan.recommendation.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Stored;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class EaseTest {
    private static final EaseOptions OPTIONS = EaseOptions.defaults().withLambda(2);

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

    private static LinearModel train(EaseOptions options, InteractionLog log) {
        return new EaseTrainer("ease", options).train(log);
    }

    private static float[] scores(StoredRecommender model, int... items) {
        Profile profile = Profile.stranger(0);
        for (int item : items) {
            profile = profile.with(item, EventKind.PURCHASE, 0, 1);
        }
        return Stored.scores(model, profile);
    }

    /** G + λI = {{3, 1}, {1, 2}}, P = {{2, −1}, {−1, 3}} / 5. */
    @Test
    void twoItemsByHand() {
        LinearModel model = train(OPTIONS.withLambda(1), log("ab", "a"));

        assertThat(scores(model, 0)).containsExactly(new float[] {0, 1 / 3f}, within(1e-7f));
        assertThat(scores(model, 1)).containsExactly(new float[] {1 / 2f, 0}, within(1e-7f));
        assertThat(scores(model)).containsOnly(0);
    }

    /** The closed form by numpy 2.4.6 in doubles; floats have seven digits. */
    @Test
    void weightsAreThoseOfNumpy() {
        LinearModel ease = train(OPTIONS, log(FIVE));
        float[] ofA = {0, 0.363636364f, -0.012658228f, 0.227272727f};
        assertThat(scores(ease, 0)).containsExactly(ofA, within(1e-6f));
        float[] ofB = {0.405063291f, 0, 0.405063291f, -0.181818182f};
        assertThat(scores(ease, 1)).containsExactly(ofB, within(1e-6f));

        LinearModel denoised = train(OPTIONS.withDropout(0.5), log(FIVE));
        float[] denoisedOfB = {0.238636364f, 0, 0.238636364f, -0.0625f};
        assertThat(scores(denoised, 1)).containsExactly(denoisedOfB, within(1e-6f));
    }

    @Test
    void scoresAddUpOverWhatACustomerHas() {
        LinearModel model = train(OPTIONS, log(FIVE));
        float[] sum = scores(model, 0);
        float[] more = scores(model, 3);
        for (int item = 0; item < sum.length; item++) {
            sum[item] += more[item];
        }
        assertThat(scores(model, 0, 3)).containsExactly(sum, within(1e-7f));
        assertThat(scores(model, 0, 3, 3)).containsExactly(sum, within(1e-7f));
    }

    @Test
    void threadsAndTheOrderOfCustomersChangeNothing() throws Exception {
        InteractionLog large = random(300, 150);
        byte[] usual = Stored.bytes(train(OPTIONS, large));
        try (var one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> Stored.bytes(train(OPTIONS, large))).get())
                    .isEqualTo(usual);
        }
        assertThat(scores(train(OPTIONS, log("cd", "ad", "bc", "abc", "ab")), 1))
                .containsExactly(scores(train(OPTIONS, log(FIVE)), 1), within(1e-6f));
    }

    private static InteractionLog random(int users, int items) {
        Random random = new Random(3);
        InteractionLog.Builder log = InteractionLog.builder();
        for (int i = 0; i < 10 * users; i++) {
            String item = "i" + random.nextInt(items);
            log.add("u" + random.nextInt(users), item, i, EventKind.PURCHASE, 1);
        }
        return log.build();
    }

    @Test
    void aPrunedModelKeepsTheLargestOfEachColumn() {
        LinearModel pruned = train(OPTIONS.withKeptPerItem(1), log(FIVE));

        // Of column a the weight of b stays, of b and d that of a, of c that of b.
        assertThat(scores(pruned, 0))
                .containsExactly(new float[] {0, 0.3636f, 0, 0.2273f}, within(1e-4f));
        assertThat(scores(pruned, 1))
                .containsExactly(new float[] {0.4051f, 0, 0.4051f, 0}, within(2e-4f));
        assertThat(scores(pruned, 2)).containsOnly(0);
    }

    @Test
    void itemsBeyondTheMostAreLeftOut() {
        // b has three customers, as have a and c; d has two.
        LinearModel model = train(OPTIONS.withMostItems(3), log(FIVE));
        LinearModel three = train(OPTIONS, log("ab", "abc", "bc", "a", "c"));

        assertThat(scores(model, 1)).hasSize(4);
        assertThat(scores(model, 1)[3]).isZero();
        assertThat(scores(model, 3)).containsOnly(0);
        assertThat(scores(model, 1)[0]).isCloseTo(scores(three, 1)[0], within(2e-4f));
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        for (EaseOptions options : new EaseOptions[] {OPTIONS, OPTIONS.withKeptPerItem(2)}) {
            LinearModel model = train(options, log(FIVE));
            StoredRecommender again = Stored.again(model, LinearModel::read);
            assertThat(scores(again, 0, 2)).isEqualTo(scores(model, 0, 2));
            assertThat(Stored.bytes(again)).isEqualTo(Stored.bytes(model));
        }
    }

    @Test
    void aCartIsAnsweredThoughOnlyPurchasesTaught() {
        LinearModel model = train(OPTIONS, log(FIVE));
        float[] scores = Stored.scores(model, Profile.of(new int[] {0}, 0));
        assertThat(scores[1]).isCloseTo(0.363636364f, within(1e-6f));
    }

    @Test
    void reasonsAreTheLargestPartsOfAScore() {
        LinearModel model = train(OPTIONS, log(FIVE));
        Profile profile = Profile.of(new int[] {0, 1, 3}, 0);

        // For c: of b 0.4051, of d 0.2532, of a less than nothing.
        assertThat(model.asked(profile).reasons(2, 5))
                .extracting(Contribution::item)
                .containsExactly(1, 3);
        assertThat(model.asked(profile).reasons(2, 1))
                .extracting(Contribution::item)
                .containsExactly(1);
        LinearModel pruned = train(OPTIONS.withKeptPerItem(1), log(FIVE));
        assertThat(pruned.asked(profile).reasons(2, 5))
                .extracting(Contribution::item)
                .containsExactly(1);
    }

    @Test
    void itemsThatCameAfterTheTrainingSayNothing() {
        LinearModel model = train(OPTIONS, log(FIVE));
        assertThat(scores(model, 0, 99)).isEqualTo(scores(model, 0));
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> OPTIONS.withLambda(0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> OPTIONS.withDropout(1)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> OPTIONS.withMostItems(0)).hasMessageContaining("0, 0");
        assertThatThrownBy(() -> OPTIONS.withKeptPerItem(-1)).hasMessageContaining("-1");
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(EaseOptions.defaults())
                .isEqualTo(new EaseOptions(300, 0, Weighting.bought(), 12_000, 0));
    }
}
