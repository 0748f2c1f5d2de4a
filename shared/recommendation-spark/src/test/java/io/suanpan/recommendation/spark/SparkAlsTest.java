package io.suanpan.recommendation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import io.suanpan.recommendation.evaluation.Columns;
import io.suanpan.recommendation.evaluation.InteractionFile;
import io.suanpan.recommendation.factors.AlsModel;
import io.suanpan.recommendation.factors.AlsOptions;
import io.suanpan.recommendation.factors.AlsSolver;
import io.suanpan.recommendation.factors.AlsTrainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside the blocks stands one machine; the bytes are the same. */
final class SparkAlsTest {
    private static final AlsOptions SMALL =
            AlsOptions.defaults().withRank(12).withIterations(2).withRegularisation(0.1, 0.5);

    @TempDir private Path folder;

    /**
     * One user, one item, one pair of confidence 1: x = y / (y² + λ) and y = x / (x² + λ), which
     * with λ = 1/4 come to √(1 − λ), so that the item's score is 3/4.
     */
    @Test
    void onePairByHand() {
        Path file = Shops.write(folder.resolve("one.csv"), "user,item,time\nann,cup,0\n");
        AlsOptions options =
                AlsOptions.defaults()
                        .withRank(1)
                        .withIterations(8)
                        .withRegularisation(0.25, 0)
                        .withSolver(new AlsSolver.Exact());
        AlsModel model =
                new SparkAls(new AlsTrainer("als", options)).train(Shops.read(file, List.of()), 2);
        float[] score = new float[1];
        model.score(Profile.of(InteractionFile.read(file), 0, 0), score);

        // Vectors are kept with 11 bits.
        assertThat(score[0]).isCloseTo(0.75f, within(1e-3f));
    }

    /** More users than a piece of the Gramian has, so that they are in several blocks. */
    @Test
    void anyNumberOfBlocksGivesTheBytesOfOneMachine() throws IOException {
        Path file = Shops.write(folder.resolve("crowd.csv"), Shops.crowd(4_500, 140, 4));
        InteractionLog whole = InteractionFile.read(file, Columns.of(Shops.COLUMNS));
        Interactions log = Shops.read(file, Shops.COLUMNS);
        Weighting amounts = new Weighting(0, 0, 1, 100, true, false);
        assertBytes(whole, log, SMALL, 1, 4);
        assertBytes(
                whole,
                log,
                SMALL.withWeighting(amounts).withWeights(0.5, 3).withSolver(new AlsSolver.Exact()),
                2);
    }

    private static void assertBytes(
            InteractionLog whole, Interactions log, AlsOptions options, int... blocks)
            throws IOException {
        AlsTrainer trainer = new AlsTrainer("als", options);
        byte[] plain = Shops.bytes(trainer.train(whole));
        for (int some : blocks) {
            assertThat(Shops.bytes(new SparkAls(trainer).train(log, some)))
                    .as("%s in %d blocks", options, some)
                    .isEqualTo(plain);
        }
    }

    @Test
    void aSolverThatBeginsWhereVectorsWereIsRefused() {
        AlsOptions blocks = SMALL.withSolver(new AlsSolver.Blocks(4));
        assertThatThrownBy(() -> new SparkAls(new AlsTrainer("als", blocks)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Blocks[width=4]");
    }
}
