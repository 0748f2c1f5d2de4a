package io.suanpan.recommendation.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.ModelBytes;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UserNeighboursTest {
    /** ann and bob share tea, bob and eve share jam; tea and jam are of two each of four users. */
    private static final InteractionLog LOG =
            InteractionLog.builder()
                    .add("ann", "tea", 0, EventKind.PURCHASE, 1)
                    .add("bob", "tea", 1, EventKind.PURCHASE, 1)
                    .add("bob", "jam", 2, EventKind.PURCHASE, 1)
                    .add("eve", "jam", 3, EventKind.PURCHASE, 1)
                    .add("eve", "mug", 4, EventKind.PURCHASE, 1)
                    .add("joe", "pot", 5, EventKind.PURCHASE, 1)
                    .build();

    private static final int JAM = 0;
    private static final int MUG = 1;
    private static final int POT = 2;
    private static final int TEA = 3;

    private static final UserNeighbours MODEL = UserNeighboursTrainer.defaults().train(LOG);

    private static float[] scores(UserNeighbours model, Profile profile) {
        float[] scores = new float[model.items()];
        model.score(profile, scores);
        return scores;
    }

    @Test
    void whoIsNearestLendsTheirItems() {
        // Of ann and bob: 1 · 1 / (1 · √2), each item with ln(4/3).
        float[] scores = scores(MODEL, Profile.of(LOG, 0, 9));

        assertThat(scores[JAM]).isCloseTo(0.70710677f, within(1e-6f));
        assertThat(scores[TEA]).isCloseTo(0.70710677f, within(1e-6f));
        assertThat(scores[MUG]).isZero();
        assertThat(scores[POT]).isZero();
    }

    @Test
    void aRareItemSaysMore() {
        // eve has the mug, of which there is one, and the jam: ln(4/2) beside ln(4/3).
        double rare = Math.log(2);
        double common = Math.log(4 / 3.0);
        Profile profile =
                Profile.stranger(9)
                        .with(MUG, EventKind.PURCHASE, 9, 1)
                        .with(TEA, EventKind.PURCHASE, 9, 1);
        float[] scores = scores(MODEL, profile);

        double length = Math.hypot(rare, common);
        assertThat((double) scores[MUG]).isCloseTo(rare * rare / length / length, within(1e-6));
        assertThat((double) scores[JAM])
                .isCloseTo(
                        scores[MUG] + common * common / length / (common * Math.sqrt(2)),
                        within(1e-6));
    }

    @Test
    void onlyTheNearestAreAskedAndNobodyIsTheirOwnNeighbour() {
        Profile eve = Profile.of(LOG, 2, 9);
        float[] scores = scores(MODEL, eve);

        assertThat(scores[MUG]).isZero();
        assertThat(scores[TEA]).isPositive();

        Profile both = Profile.stranger(9).with(TEA, EventKind.PURCHASE, 9, 1);
        float[] one = scores(UserNeighboursTrainer.defaults().withNeighbours(1).train(LOG), both);
        assertThat(one[TEA]).isEqualTo(1);
        assertThat(one[JAM]).isZero();
    }

    @Test
    void shrinkageTakesOffWhatRestsOnFewItems() {
        float[] scores =
                scores(
                        UserNeighboursTrainer.defaults().withShrinkage(3).train(LOG),
                        Profile.of(LOG, 0, 9));

        assertThat(scores[JAM]).isCloseTo(0.70710677f / 4, within(1e-6f));
    }

    @Test
    void reasonsAddUpToTheScore() {
        Profile profile =
                Profile.stranger(9)
                        .with(MUG, EventKind.PURCHASE, 8, 1)
                        .with(TEA, EventKind.PURCHASE, 9, 1);
        var reasons = MODEL.asked(profile).reasons(JAM, 9);

        assertThat(reasons).extracting(Contribution::item).containsExactly(MUG, TEA);
        assertThat(reasons.stream().mapToDouble(Contribution::score).sum())
                .isCloseTo(scores(MODEL, profile)[JAM], within(1e-6));
        assertThat(MODEL.asked(profile).reasons(POT, 9)).isEmpty();
    }

    @Test
    void aStrangerAndAnUnknownItemHaveNoNeighbours() {
        assertThat(scores(MODEL, Profile.stranger(9))).containsOnly(0);
        assertThat(scores(MODEL, Profile.of(new int[] {99}, 9))).containsOnly(0);
    }

    @Test
    void badOptionsAreRefusedByName() {
        assertThatThrownBy(() -> UserNeighboursTrainer.defaults().withNeighbours(0))
                .hasMessageContaining("not 0 and");
        assertThatThrownBy(() -> UserNeighboursTrainer.defaults().withShrinkage(Double.NaN))
                .hasMessageContaining("NaN");
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(UserNeighboursTrainer.defaults())
                .isEqualTo(new UserNeighboursTrainer(100, 0, Weighting.bought()));
        assertThat(UserNeighboursTrainer.defaults().name()).isEqualTo("neighbours-users");
        assertThat(
                        UserNeighboursTrainer.defaults()
                                .withWeighting(Weighting.allKinds())
                                .weighting()
                                .view())
                .isEqualTo(0.1);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] written = ModelBytes.of(MODEL::write);
        UserNeighbours again = read(written);

        assertThat(scores(again, Profile.of(LOG, 1, 9)))
                .isEqualTo(scores(MODEL, Profile.of(LOG, 1, 9)));
        written[0] = -1;
        assertThatThrownBy(() -> read(written)).isInstanceOf(IOException.class);
    }

    private static UserNeighbours read(byte[] bytes) throws IOException {
        return UserNeighbours.read(ModelBytes.in(bytes));
    }
}
