package io.suanpan.recommendation.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.ModelBytes;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ItemNeighboursTest {
    /** Amounts of six users and seven items. */
    private static final float[][] AMOUNTS = {
        {1, 1, 0, 0, 2, 0, 0},
        {1, 0, 2, 0, 0, 1, 0},
        {0, 1, 1, 3, 0, 0, 1},
        {1, 1, 1, 0, 0, 0, 0},
        {0, 0, 0, 2, 1, 0, 0},
        {0, 0, 0, 1, 1, 1, 0}
    };

    private static final Weighting AMOUNT =
            new Weighting(0, 0, 1, Double.POSITIVE_INFINITY, true, false);

    /** Vectors are floats here and doubles there. */
    private static final double FLOATS = 3e-6;

    private static InteractionLog log(float[][] amounts) {
        var log = InteractionLog.builder();
        for (int user = 0; user < amounts.length; user++) {
            for (int item = 0; item < amounts[user].length; item++) {
                if (amounts[user][item] > 0) {
                    log.add("u" + user, "i" + item, user, EventKind.PURCHASE, amounts[user][item]);
                }
            }
        }
        return log.build();
    }

    private static ItemNeighbours trained(Similarity similarity) {
        return ItemNeighboursTrainer.of(similarity).withWeighting(AMOUNT).train(log(AMOUNTS));
    }

    private static void assertRow(ItemNeighbours model, int row, double... expected) {
        for (int column = 0; column < expected.length; column++) {
            assertThat((double) model.neighbours().value(row, column))
                    .as("%d, %d", row, column)
                    .isCloseTo(expected[column], within(FLOATS));
        }
    }

    @Test
    void aCosineByHand() {
        // Item 0 is (1, 1, 0, 1), item 4 is (2, 0, 0, 0, 1, 1): 2 / (√3 √6).
        ItemNeighbours model = trained(new Similarity.Cosine());

        assertThat(model.neighbours().value(0, 4)).isCloseTo(0.4714045f, within(1e-6f));
        assertThat(model.neighbours().value(0, 0)).isZero();
        assertThat(model.neighbours().value(0, 3)).isZero();
    }

    @Test
    void anAsymmetricCosineIsAProductOfConditionalProbabilities() {
        // Bought or not: both 2, item 0 three times, item 1 three times, item 6 once.
        ItemNeighbours model =
                ItemNeighboursTrainer.of(new Similarity.Asymmetric(0.25)).train(log(AMOUNTS));

        assertThat((double) model.neighbours().value(1, 6))
                .isCloseTo(Math.pow(1 / 3.0, 0.25) * Math.pow(1, 0.75), within(1e-6));
        assertThat((double) model.neighbours().value(6, 1))
                .isCloseTo(Math.pow(1, 0.25) * Math.pow(1 / 3.0, 0.75), within(1e-6));
        assertRow(
                ItemNeighboursTrainer.of(new Similarity.Asymmetric(0.5))
                        .withWeighting(AMOUNT)
                        .train(log(AMOUNTS)),
                3,
                0,
                0.46291005,
                0.32732684,
                0,
                0.32732684,
                0.18898224,
                0.80178373);
    }

    @Test
    void shrinkageTakesOffWhatRestsOnFewUsers() {
        ItemNeighbours model =
                ItemNeighboursTrainer.of(new Similarity.Cosine())
                        .withShrinkage(3)
                        .train(log(AMOUNTS));

        // Items 0 and 1 have two users in common of three each: 2/3 · 2/5.
        assertThat(model.neighbours().value(0, 1)).isCloseTo(4 / 15f, within(1e-6f));
    }

    /** implicit 0.7.3, CosineRecommender(K=7); the diagonal is left out here. */
    @Test
    void cosinesAreThoseOfImplicit() {
        ItemNeighbours model = trained(new Similarity.Cosine());

        assertRow(model, 1, 0.66666667, 0, 0.47140452, 0.46291005, 0.47140452, 0, 0.57735027);
        assertRow(model, 5, 0.40824829, 0, 0.57735027, 0.18898224, 0.28867513, 0, 0);
    }

    /** implicit 0.7.3, TFIDFRecommender(K=7). */
    @Test
    void tfIdfIsThatOfImplicit() {
        ItemNeighbours model = trained(new Similarity.TfIdf());

        assertRow(model, 0, 0, 0.75140591, 0.76023516, 0, 0.35491768, 0.40824829, 0);
        assertRow(model, 3, 0, 0.15777668, 0.13224232, 0, 0.71399956, 0.27380627, 0.40325363);
    }

    /** implicit 0.7.3, BM25Recommender(K=7). */
    @Test
    void bm25IsThatOfImplicit() {
        ItemNeighbours model = trained(new Similarity.Bm25(1.2, 0.75));
        float[] scores = new float[7];
        model.score(Profile.of(log(AMOUNTS), 0, 9), scores);

        assertRow(model, 0, 0, 0.67339719, 0.71896677, 0, 0.42076547, 0.38660921, 0);
        assertRow(model, 4, 0.42076547, 0.42076547, 0, 0.95055608, 0, 0.34240526, 0);
        assertThat((double) scores[3]).isCloseTo(2.05783794, within(FLOATS));
        assertThat((double) scores[2]).isCloseTo(1.12497038, within(FLOATS));
        assertThat((double) scores[5]).isCloseTo(1.07141972, within(FLOATS));
        assertThat((double) scores[6]).isCloseTo(0.16408584, within(FLOATS));
    }

    @Test
    void theNearestStayAndEqualOnesByIndex() {
        ItemNeighbours model =
                ItemNeighboursTrainer.of(new Similarity.Cosine())
                        .withWeighting(AMOUNT)
                        .withNeighbours(2)
                        .train(log(AMOUNTS));

        // 0.67 and 0.58 for item 1; of item 4, 0.4714 twice.
        assertRow(model, 1, 0.66666667, 0, 0, 0, 0, 0, 0.57735027);
        assertRow(model, 4, 0.47140452, 0.47140452, 0, 0, 0, 0, 0);
    }

    @Test
    void reasonsAddUpToTheScore() {
        ItemNeighbours model = trained(new Similarity.Bm25(1.2, 0.75));
        Profile profile = Profile.of(log(AMOUNTS), 0, 9);
        float[] scores = new float[7];
        model.score(profile, scores);
        List<Contribution> reasons = model.asked(profile).reasons(3, 9);

        assertThat(reasons).extracting(Contribution::item).containsExactly(4, 1);
        assertThat(reasons.stream().mapToDouble(Contribution::score).sum())
                .isCloseTo(scores[3], within(FLOATS));
        assertThat(model.asked(profile).reasons(4, 9))
                .extracting(Contribution::item)
                .containsExactly(0, 1);
        assertThat(model.asked(Profile.stranger(9)).reasons(3, 9)).isEmpty();
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws Exception {
        InteractionLog log = log(random(300, 1_500));
        ItemNeighboursTrainer trainer = ItemNeighboursTrainer.bm25().withNeighbours(20);
        byte[] one;
        byte[] four;
        try (ForkJoinPool single = new ForkJoinPool(1);
                ForkJoinPool many = new ForkJoinPool(4)) {
            one = single.submit(() -> bytes(trainer.train(log))).get();
            four = many.submit(() -> bytes(trainer.train(log))).get();
        }

        assertThat(four).isEqualTo(one);
    }

    @Test
    void theProductRowByRowIsThePlainProduct() {
        SparseMatrix all =
                ItemNeighboursTrainer.of(new Similarity.Cosine())
                        .withNeighbours(700)
                        .train(log(random(60, 700)))
                        .neighbours();

        float[][] amounts = random(60, 700);
        double both = 0;
        double first = 0;
        double second = 0;
        for (float[] user : amounts) {
            both += user[5] * user[600];
            first += user[5];
            second += user[600];
        }
        InteractionLog log = log(amounts);
        int five = log.items().index("i5").orElseThrow();
        int other = log.items().index("i600").orElseThrow();
        assertThat((double) all.value(five, other))
                .isPositive()
                .isCloseTo(both / Math.sqrt(first * second), within(1e-6));
        assertThat(all.value(other, five)).isEqualTo(all.value(five, other));
    }

    private static float[][] random(int users, int items) {
        Random random = new Random(3);
        float[][] amounts = new float[users][items];
        for (float[] row : amounts) {
            for (int item = 0; item < items; item++) {
                row[item] = random.nextInt(3) == 0 ? 1 : 0;
            }
        }
        return amounts;
    }

    @Test
    void anEmptyLogKnowsNothing() {
        ItemNeighbours none =
                ItemNeighboursTrainer.bm25().train(InteractionLog.builder().item("tea").build());
        float[] scores = {7};
        none.score(Profile.of(new int[] {0, 0, 12}, 0), scores);

        assertThat(scores).containsExactly(0);
    }

    @Test
    void badOptionsAreRefusedByName() {
        assertThatThrownBy(() -> ItemNeighboursTrainer.bm25().withNeighbours(0))
                .hasMessageContaining("not 0 and");
        assertThatThrownBy(() -> ItemNeighboursTrainer.bm25().withShrinkage(-1))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new Similarity.Asymmetric(1.5)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> new Similarity.Bm25(Double.NaN, 0.5)).hasMessageContaining("k1");
        assertThatThrownBy(() -> new Similarity.Bm25(1, 2)).hasMessageContaining("b 2.0");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        ItemNeighbours model = trained(new Similarity.TfIdf());
        byte[] bytes = bytes(model);
        ItemNeighbours again = read(bytes);

        assertThat(bytes(again)).isEqualTo(bytes);
        assertThat(again.items()).isEqualTo(7);
        assertThat(again.asked(Profile.of(log(AMOUNTS), 0, 9)).reasons(3, 1))
                .isEqualTo(model.asked(Profile.of(log(AMOUNTS), 0, 9)).reasons(3, 1));
        bytes[35]++;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("items are of");
    }

    private static byte[] bytes(ItemNeighbours model) throws IOException {
        return ModelBytes.of(model::write);
    }

    private static ItemNeighbours read(byte[] bytes) throws IOException {
        return ItemNeighbours.read(ModelBytes.in(bytes));
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(ItemNeighboursTrainer.bm25())
                .isEqualTo(
                        new ItemNeighboursTrainer(
                                new Similarity.Bm25(1.2, 0.75), 99, 0, Weighting.bought()));
        assertThat(ItemNeighboursTrainer.recent())
                .isEqualTo(
                        new ItemNeighboursTrainer(
                                new Similarity.Bm25(1.2, 0.75),
                                300,
                                10,
                                new Weighting(0, 0, 1, 60, false, false)));
        assertThat(ItemNeighboursTrainer.bm25().name()).isEqualTo("neighbours-bm25");
        assertThat(ItemNeighboursTrainer.recent().name()).isEqualTo("neighbours-bm25-recent");
        assertThat(ItemNeighboursTrainer.of(new Similarity.Cosine()).name())
                .isEqualTo("neighbours-cosine");
        assertThat(ItemNeighboursTrainer.of(new Similarity.TfIdf()).name())
                .isEqualTo("neighbours-tfidf");
        assertThat(ItemNeighboursTrainer.of(new Similarity.Asymmetric(0.3)).name())
                .isEqualTo("neighbours-asymmetric");
    }
}
