package io.suanpan.recommendation.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.RealShop;
import io.suanpan.recommendation.Stored;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.evaluation.RankingEvaluation;
import io.suanpan.recommendation.evaluation.Split;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BprTest {
    private static final BprOptions SMALL =
            BprOptions.defaults().withRank(5).withEpochs(60).withSteps(0.05, 0.01);

    /** Rank 1, x = 1, yᵢ = 0.5, yⱼ = 0, rate 0.1, λ 0.2: σ(−0.5) = 0.377541. */
    @Test
    void aStepIsAsCalculatedByHand() {
        float[] x = {1, 0};
        float[] taken = {0.5f, 0};
        float[] other = {0, 0};

        new BprStep(BprOptions.defaults().withRank(1).withSteps(0.1, 0.2)).move(x, taken, other);

        assertThat(x).containsExactly(new float[] {0.98f + 0.0377541f * 0.5f, 0}, within(1e-6f));
        assertThat(taken)
                .containsExactly(
                        new float[] {0.98f * 0.5f + 0.0377541f, 0.0377541f}, within(1e-6f));
        assertThat(other).containsExactly(new float[] {-0.0377541f, -0.0377541f}, within(1e-6f));
    }

    /** Each taste is every seventh item; a customer of one has bought few of it. */
    @Test
    void itemsOfTheCustomersTasteComeFirst() {
        InteractionLog log = SmallShop.crowd(700, 70);
        BprModel model = new BprTrainer("bpr", SMALL).train(log);
        int user = log.users().index("u10").orElseThrow();

        float[] scores = Stored.scores(model, Profile.of(log, user, log.end()));

        double own = 0;
        double others = 0;
        for (int item = 0; item < scores.length; item++) {
            boolean ofTaste = Integer.parseInt(log.items().name(item).substring(1)) % 7 == 10 % 7;
            own += ofTaste ? scores[item] / 10 : 0;
            others += ofTaste ? 0 : scores[item] / 60;
        }
        assertThat(own).isGreaterThan(others + 0.5);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndScores() throws IOException {
        InteractionLog log = SmallShop.crowd(100, 35);
        byte[] bytes = Stored.bytes(new BprTrainer("bpr", SMALL).train(log));

        assertThat(Stored.bytes(new BprTrainer("bpr", SMALL).train(log))).isEqualTo(bytes);
        assertThat(Stored.bytes(new BprTrainer("bpr", SMALL.withSeed(2)).train(log)))
                .isNotEqualTo(bytes);
        BprModel model = read(bytes);
        Profile profile = Profile.of(log, 3, log.end());
        assertThat(Stored.scores(model, profile)).containsExactly(Stored.scores(model, profile));
        assertThat(Stored.bytes(model)).isEqualTo(bytes);
    }

    @Test
    void ofAStrangerAnEmptyLogAndUnknownItemsNothingIsSaid() {
        BprModel model = new BprTrainer("bpr", SMALL).train(SmallShop.log());
        BprModel empty = new BprTrainer("bpr", SMALL).train(InteractionLog.builder().build());

        assertThat(Stored.scores(model, Profile.stranger(0))).containsOnly(0);
        assertThat(Stored.scores(model, Profile.of(new int[] {9}, 0))).containsOnly(0);
        assertThat(Stored.scores(empty, Profile.stranger(0))).isEmpty();
        assertThat(Stored.scores(model, Profile.of(new int[] {0, 1, 2, 3, 4}, 0))).hasSize(5);
    }

    @Test
    void whatIsOutOfRangeIsRefused() throws IOException {
        BprOptions options = BprOptions.defaults();
        assertThatThrownBy(() -> options.withRank(0)).hasMessageContaining("The rank is 0");
        assertThatThrownBy(() -> options.withEpochs(0)).hasMessageContaining("epochs is 0");
        assertThatThrownBy(() -> options.withSteps(0, 0)).hasMessageContaining("rate is 0.0");
        assertThatThrownBy(() -> options.withSteps(1, -1))
                .hasMessageContaining("regularisation is -1.0");
        byte[] bytes = Stored.bytes(new BprTrainer("bpr", SMALL).train(SmallShop.log()));
        bytes[0] = 7;
        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("version 7 is not 1");
    }

    @Test
    void theRealShopsCustomersGetHalfAsMuchAgainAsFromPopularity() {
        Split split = RealShop.discovery();
        BprOptions few = BprOptions.defaults().withRank(32).withEpochs(30).withSteps(0.05, 0.01);
        RankingEvaluation bpr =
                RankingEvaluation.of(new BprTrainer("bpr", few).train(split.train()), split);

        assertThat(bpr.recall20()).isGreaterThan(1.5 * 0.0527);
        assertThat(bpr.ndcg10()).isGreaterThan(1.5 * 0.0506);
    }

    private static BprModel read(byte[] bytes) throws IOException {
        return BprModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
