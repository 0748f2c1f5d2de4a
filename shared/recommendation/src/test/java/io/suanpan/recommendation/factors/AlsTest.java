package io.suanpan.recommendation.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Stored;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class AlsTest {
    private static final AlsOptions SMALL =
            AlsOptions.defaults()
                    .withRank(2)
                    .withIterations(200)
                    .withRegularisation(0.1, 0)
                    .withWeights(1, 2)
                    .withWeighting(SmallShop.AMOUNTS);

    private static final List<AlsSolver> SOLVERS =
            List.of(
                    new AlsSolver.ConjugateGradient(3),
                    new AlsSolver.Blocks(1),
                    new AlsSolver.Blocks(2),
                    new AlsSolver.Exact());

    /**
     * One customer who bought one item once, rank 1, c = w₀ = 1. With x = y the equation of a row,
     * (y² + λ) x = y, becomes x² = 1 − λ, and the score is x² = 0.9.
     */
    @Test
    void oneCustomerAndOneItemAreAsCalculatedByHand() {
        InteractionLog log =
                InteractionLog.builder().add("ann", "tea", 0, EventKind.PURCHASE, 1).build();
        AlsOptions options =
                AlsOptions.defaults().withRank(1).withIterations(50).withRegularisation(0.1, 0);

        // Half precision of y is 3 digits.
        assertThat(scores(options, log, 0)[0]).isCloseTo(0.9f, within(1e-3f));
    }

    /**
     * implicit 0.7.3, {@code AlternatingLeastSquares(factors=2, regularization=0.1, alpha=2,
     * iterations=200, use_cg=False)}: the products of its factors. Both have come to the same
     * minimum; what differs is half precision.
     */
    @Test
    void everySolverFindsTheMinimumThatThePeerFinds() {
        float[][] peer = {
            {0.981579f, 0.020446f, 0.927452f, -0.355653f, 0.290691f},
            {-0.102353f, 0.827024f, -0.256946f, 0.759774f, 0.706252f},
            {1.044253f, 0.464522f, 0.901103f, 0.007555f, 0.702578f},
            {0.260749f, 0.893724f, 0.074705f, 0.679756f, 0.866316f},
            {0.675727f, 0.596359f, 0.525937f, 0.262682f, 0.717374f},
            {0.095238f, 0.90886f, -0.085271f, 0.755923f, 0.833809f}
        };
        InteractionLog log = SmallShop.log();
        for (AlsSolver solver : SOLVERS) {
            AlsModel model = new AlsTrainer("als", SMALL.withSolver(solver)).train(log);
            for (int user = 0; user < peer.length; user++) {
                assertThat(Stored.scores(model, Profile.of(log, user, log.end())))
                        .as("%s, customer %d", solver, user)
                        .containsExactly(peer[user], within(2e-3f));
            }
        }
    }

    /** implicit 0.7.3, {@code recalculate_user} for items 2 and 3 bought once. */
    @Test
    void aNewCustomerGetsTheScoresOfThePeer() {
        AlsModel model = new AlsTrainer("als", SMALL).train(SmallShop.log());

        assertThat(Stored.scores(model, Profile.of(new int[] {2, 3}, 1_000)))
                .containsExactly(
                        new float[] {0.471945f, 0.498969f, 0.351393f, 0.255332f, 0.574281f},
                        within(2e-3f));
    }

    @Test
    void aSessionIsAnsweredAsTheCustomerWhoDidTheSame() {
        InteractionLog log = SmallShop.log();
        AlsModel model = new AlsTrainer("als", SMALL).train(log);
        Profile session = Profile.stranger(log.end());
        for (int row : log.rowsOf(2)) {
            session = session.with(log.item(row), log.kind(row), log.seconds(row), log.amount(row));
        }

        assertThat(Stored.scores(model, session))
                .containsExactly(Stored.scores(model, Profile.of(log, 2, log.end())));
    }

    @Test
    void ofAStrangerNothingIsSaidAndUnknownItemsAreLeftOut() {
        AlsModel model = new AlsTrainer("als", SMALL).train(SmallShop.log());

        assertThat(Stored.scores(model, Profile.stranger(0))).containsOnly(0);
        assertThat(Stored.scores(model, Profile.of(new int[] {7}, 0))).containsOnly(0);
        assertThat(Stored.scores(model, Profile.of(new int[] {7, 1}, 0)))
                .containsExactly(Stored.scores(model, Profile.of(new int[] {1}, 0)));
    }

    /** What was done last weighs most: the same two purchases in the other order. */
    @Test
    void whatIsRecentCountsMore() {
        AlsOptions options = SMALL.withWeighting(Weighting.bought().withHalfLifeDays(10));
        AlsModel model = new AlsTrainer("als", options).train(SmallShop.log());
        long now = 86_400 * 100;
        Profile cup =
                Profile.stranger(now)
                        .with(0, EventKind.PURCHASE, now - 86_400 * 50, 1)
                        .with(3, EventKind.PURCHASE, now, 1);
        Profile tea =
                Profile.stranger(now)
                        .with(3, EventKind.PURCHASE, now - 86_400 * 50, 1)
                        .with(0, EventKind.PURCHASE, now, 1);

        assertThat(Stored.scores(model, cup)[3]).isGreaterThan(Stored.scores(model, cup)[0]);
        assertThat(Stored.scores(model, tea)[0]).isGreaterThan(Stored.scores(model, tea)[3]);
    }

    @Test
    void theBytesAreThoseOfTheSeedWhateverTheNumberOfThreads() throws IOException {
        InteractionLog log = SmallShop.crowd(5_000, 350);
        for (AlsSolver solver : SOLVERS) {
            AlsOptions options =
                    AlsOptions.defaults()
                            .withRank(9)
                            .withIterations(2)
                            .withWeights(0.1, 1)
                            .withSolver(solver);
            AlsTrainer trainer = new AlsTrainer("als", options);
            byte[] one;
            try (ForkJoinPool alone = new ForkJoinPool(1)) {
                one = Stored.bytes(alone.submit(() -> trainer.train(log)).join());
            }

            try (ForkJoinPool three = new ForkJoinPool(3)) {
                AlsModel model = three.submit(() -> trainer.train(log)).join();
                assertThat(Stored.bytes(model)).as("%s", solver).isEqualTo(one);
            }
            assertThat(Stored.bytes(new AlsTrainer("als", options.withSeed(2)).train(log)))
                    .isNotEqualTo(one);
        }
    }

    /** Weights, confidences and regularisation all in another unit: the same minimum. */
    @Test
    void theUnitOfTheWeightsDoesNotMatter() {
        InteractionLog log = SmallShop.log();
        AlsOptions options = SMALL.withRegularisation(0.05, 0);
        AlsOptions fourfold = options.withWeights(4, 8).withRegularisation(0.2, 0);

        assertThat(scores(fourfold, log, 3))
                .containsExactly(scores(options, log, 3), within(2e-3f));
    }

    @Test
    void moreRegularisationForFrequentItemsMakesThemScoreLess() {
        InteractionLog log = SmallShop.crowd(700, 35);
        AlsOptions even = AlsOptions.defaults().withRank(8).withRegularisation(2, 0);
        AlsOptions scaled = even.withRegularisation(2, 0.3);

        assertThat(sum(scores(scaled, log, 1))).isLessThan(sum(scores(even, log, 1)));
    }

    /**
     * Where observed pairs count as much as the others, the shared inverse solves a row at once;
     * half precision is 3 digits.
     */
    @Test
    void pairsThatCountAsTheOthersAreSolvedAtOnceAndAsExactly() {
        InteractionLog log = SmallShop.crowd(300, 70);
        AlsOptions options = AlsOptions.defaults().withRank(11).withRegularisation(0.5, 0);
        float[] exact = scores(options.withSolver(new AlsSolver.Exact()), log, 5);

        for (int steps : new int[] {1, 2}) {
            assertThat(scores(options.withSolver(new AlsSolver.ConjugateGradient(steps)), log, 5))
                    .containsExactly(exact, within(2e-3f));
        }
    }

    /** With regularisation by the length of a row the shared inverse is none of a row's own. */
    @Test
    void rowsOfOtherRegularisationThanTheSharedInverseAreSteppedTo() {
        InteractionLog log = SmallShop.crowd(300, 70);
        AlsOptions options = AlsOptions.defaults().withRank(11).withRegularisation(0.05, 1);
        float[] exact = scores(options.withSolver(new AlsSolver.Exact()), log, 5);

        assertThat(scores(options.withSolver(new AlsSolver.ConjugateGradient(6)), log, 5))
                .containsExactly(exact, within(2e-3f));
    }

    /** Hu, Koren and Volinsky 2008, section 5: a score is a sum over what the customer has. */
    @Test
    void reasonsAddUpToTheScore() {
        InteractionLog log = SmallShop.log();
        AlsModel model = new AlsTrainer("als", SMALL).train(log);
        Profile profile = Profile.of(log, 0, log.end());

        List<Contribution> reasons = model.asked(profile).reasons(4, 10);

        assertThat(reasons).extracting(Contribution::item).containsExactly(0, 2);
        assertThat(reasons.stream().mapToDouble(Contribution::score).sum())
                .isCloseTo(Stored.scores(model, profile)[4], within(1e-5));
        assertThat(model.asked(profile).reasons(2, 10))
                .extracting(Contribution::item)
                .doesNotContain(2);
        assertThat(model.asked(profile).reasons(4, 1)).hasSize(1);
        assertThat(model.asked(Profile.stranger(0)).reasons(4, 3)).isEmpty();
    }

    /** Learned from purchases alone; a cart is asked about. */
    @Test
    void aCartIsAnsweredThoughOnlyPurchasesWereLearnedFrom() {
        AlsModel model =
                new AlsTrainer("als", AlsOptions.defaults().withRank(3)).train(SmallShop.log());

        assertThat(Stored.scores(model, Profile.of(new int[] {0}, 0))[2]).isPositive();
    }

    @Test
    void aModelReadScoresAsTheOneWritten() throws IOException {
        InteractionLog log = SmallShop.crowd(300, 70);
        for (AlsSolver solver : SOLVERS) {
            AlsOptions options = AlsOptions.defaults().withRank(11).withSolver(solver);
            AlsModel model = new AlsTrainer("als", options.withIterations(2)).train(log);
            byte[] bytes = Stored.bytes(model);
            AlsModel read = AlsModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));

            Profile profile = Profile.of(log, 5, log.end());
            assertThat(Stored.scores(read, profile)).containsExactly(Stored.scores(model, profile));
            assertThat(Stored.bytes(read)).isEqualTo(bytes);
            // Two bytes a number and the options.
            assertThat(bytes).hasSizeLessThan(2 * 11 * 70 + 128);
        }
    }

    @Test
    void otherBytesAreRefused() throws IOException {
        byte[] bytes = Stored.bytes(new AlsTrainer("als", SMALL).train(SmallShop.log()));
        byte[] later = bytes.clone();
        later[0] = 9;
        byte[] noRank = bytes.clone();
        noRank[2] = 0;

        refused("version 9 is not 1", later);
        refused("The rank is 0", noRank);
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IOException.class);
    }

    private static void refused(String said, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(said);
    }

    private static AlsModel read(byte[] bytes) throws IOException {
        return AlsModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void anEmptyLogGivesAModelThatSaysNothing() {
        AlsModel empty =
                new AlsTrainer("als", AlsOptions.defaults())
                        .train(InteractionLog.builder().build());
        AlsModel none = new AlsTrainer("als", SMALL).train(SmallShop.log().before(-1));

        assertThat(Stored.scores(empty, Profile.stranger(0))).isEmpty();
        assertThat(Stored.scores(none, Profile.of(new int[] {1}, 0))).containsOnly(0);
    }

    @Test
    void optionsOutOfRangeAreRefusedByName() {
        AlsOptions options = AlsOptions.defaults();
        assertThatThrownBy(() -> options.withRank(0)).hasMessageContaining("The rank is 0");
        assertThatThrownBy(() -> options.withIterations(0)).hasMessageContaining("iterations is 0");
        assertThatThrownBy(() -> options.withRegularisation(-1, 0))
                .hasMessageContaining("The regularisation is -1.0");
        assertThatThrownBy(() -> options.withRegularisation(1, 2))
                .hasMessageContaining("The frequency exponent is 2.0");
        assertThatThrownBy(() -> options.withWeights(0, 1))
                .hasMessageContaining("The unobserved weight is 0.0");
        assertThatThrownBy(() -> options.withWeights(1, Double.NaN))
                .hasMessageContaining("The confidence is NaN");
        assertThatThrownBy(() -> new AlsSolver.ConjugateGradient(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new AlsSolver.Blocks(0)).hasMessageContaining("not 0");
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(AlsOptions.defaults())
                .isEqualTo(
                        new AlsOptions(
                                64,
                                15,
                                0.01,
                                0,
                                1,
                                1,
                                Weighting.bought(),
                                new AlsSolver.ConjugateGradient(2),
                                1));
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += Math.abs(value);
        }
        return sum;
    }

    private static float[] scores(AlsOptions options, InteractionLog log, int user) {
        return Stored.scores(
                new AlsTrainer("als", options).train(log), Profile.of(log, user, log.end()));
    }
}
