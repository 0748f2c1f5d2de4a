package io.suanpan.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Stored;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.TopItems;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import io.suanpan.recommendation.linear.EaseOptions;
import io.suanpan.recommendation.linear.EaseTrainer;
import io.suanpan.recommendation.linear.LinearModel;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlendTest {
    private static final FixedPart FIRST = new FixedPart("first", 3, 4, 0, -1);
    private static final FixedPart SECOND = new FixedPart("second", 1, 0, 0, 0);
    private static final BlendPart EASE =
            new BlendPart(
                    new EaseTrainer("ease", EaseOptions.defaults().withLambda(5)),
                    LinearModel::read,
                    0);

    private static InteractionLog.Builder once() {
        return InteractionLog.builder().add("u", "a", 0, EventKind.PURCHASE, 1);
    }

    private static Blend train(InteractionLog log, BlendPart... parts) {
        return new BlendTrainer("blend", List.of(parts), BlendOptions.defaults()).train(log);
    }

    /** Root mean squares are 2.5 and 0.5: a tenth of them is where scores begin to count. */
    @Test
    void scoresAreProductsOfPowers() {
        Blend blend = train(once().build(), FIRST.weighing(0.5), SECOND.weighing(-1));
        float[] scores = Stored.scores(blend, Profile.stranger(0));

        assertThat(scores[0]).isCloseTo((float) (Math.sqrt(1 + 3 / 0.25) / 21), within(1e-4f));
        assertThat(scores[1]).isCloseTo((float) Math.sqrt(1 + 4 / 0.25), within(1e-3f));
        assertThat(scores[2]).isZero();
        assertThat(scores[3]).isZero();
    }

    @Test
    void theScaleOfAPartDoesNotMatter() {
        FixedPart larger = new FixedPart("first", 300, 400, 0, -7);
        Blend blend = train(once().build(), FIRST.weighing(1));
        Blend other = train(once().build(), larger.weighing(1));

        assertThat(Stored.scores(other, Profile.stranger(0)))
                .containsExactly(Stored.scores(blend, Profile.stranger(0)), within(1e-4f));
    }

    @Test
    void aLogTooShortForAPeriodKeepsThePriors() {
        Blend blend = train(once().build(), FIRST.weighing(0.5), SECOND.weighing(-1));
        assertThat(blend.weights()).containsEntry("first", 0.5).containsEntry("second", -1.0);
    }

    /** Customers buy some a or some b every day, and nobody buys from both. */
    private static InteractionLog twoKinds() {
        Random random = new Random(5);
        InteractionLog.Builder log = InteractionLog.builder();
        for (int user = 0; user < 60; user++) {
            for (int day = 0; day < 10; day++) {
                String item = (user % 2 == 0 ? "a" : "b") + random.nextInt(30);
                log.add("u" + user, item, day * 86_400L, EventKind.PURCHASE, 1);
            }
        }
        return log.build();
    }

    @Test
    void whatTellsTheFutureGetsTheWeight() {
        float[] noise = new float[60];
        for (int item = 0; item < noise.length; item++) {
            noise[item] = 1 + item * 37 % 60;
        }
        Blend blend = train(twoKinds(), EASE, new FixedPart("noise", noise).weighing(1));

        assertThat(blend.weights().get("ease")).isGreaterThan(0.3);
        assertThat(blend.weights().get("noise")).isBetween(-0.3, 0.3);
    }

    @Test
    void theSameLogGivesTheSameBytes() throws IOException {
        assertThat(Stored.bytes(train(twoKinds(), EASE, SIXTY.weighing(1))))
                .isEqualTo(Stored.bytes(train(twoKinds(), EASE, SIXTY.weighing(1))));
    }

    private static final FixedPart SIXTY = new FixedPart("sixty", new float[60]);

    @Test
    void reasonsAreThoseOfThePartsThatExplain() {
        InteractionLog log = twoKinds();
        Blend blend = train(log, EASE, SIXTY.weighing(1));
        Profile profile = Profile.of(log, 0, log.end());
        float[] scores = Stored.scores(blend, profile);
        int best = TopItems.of(scores, ItemSet.empty(), 1)[0];

        List<Contribution> reasons = blend.asked(profile).reasons(best, 3);
        assertThat(reasons).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(reasons)
                .allSatisfy(it -> assertThat(log.items().name(it.item())).startsWith("a"));
        assertThat(blend.asked(Profile.stranger(0)).reasons(best, 3)).isEmpty();
    }

    @Test
    void whatWasWrittenIsReadByPartsOfItsNames() throws IOException {
        List<BlendPart> parts = List.of(FIRST.weighing(0.5), SECOND.weighing(-1));
        Blend blend =
                new BlendTrainer("blend", parts, BlendOptions.defaults()).train(once().build());
        StoredRecommender again = Stored.again(blend, in -> Blend.read(in, parts));

        assertThat(Stored.scores(again, Profile.stranger(0)))
                .isEqualTo(Stored.scores(blend, Profile.stranger(0)));
        assertThatThrownBy(() -> Stored.again(blend, in -> Blend.read(in, parts.subList(0, 1))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("second");
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        BlendOptions options = BlendOptions.defaults();
        assertThat(options).isEqualTo(new BlendOptions(2, 0.25, 200, 1e-3));
        assertThatThrownBy(() -> options.withShifts(4)).hasMessageContaining("4 periods of 0.25");
        assertThatThrownBy(() -> options.withShiftShare(0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> options.withCandidates(0)).hasMessageContaining("0, ");
        assertThatThrownBy(() -> options.withRidge(Double.NaN)).hasMessageContaining("NaN");
    }
}
