package io.suanpan.recommendation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import io.suanpan.recommendation.evaluation.Columns;
import io.suanpan.recommendation.evaluation.InteractionFile;
import io.suanpan.recommendation.neighbours.ItemNeighbours;
import io.suanpan.recommendation.neighbours.ItemNeighboursTrainer;
import io.suanpan.recommendation.neighbours.Similarity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside the blocks stands the whole matrix on one machine; the bytes are the same. */
final class SparkItemNeighboursTest {
    @TempDir private Path folder;

    /** Cup and tea have two users in common of three each; tea and pot one, of three and one. */
    @Test
    void cosinesByHand() {
        Path file = Shops.write(folder.resolve("tiny.csv"), Shops.TINY);
        Interactions log = Shops.read(file, List.of());
        ItemNeighbours model =
                new SparkItemNeighbours(ItemNeighboursTrainer.of(new Similarity.Cosine()))
                        .train(log, 2);

        assertThat(log.items()).containsExactly("cup", "pot", "tea");
        assertThat(model.neighbours().value(0, 2)).isCloseTo(2 / 3f, within(1e-7f));
        assertThat(model.neighbours().value(2, 1)).isCloseTo(0.57735027f, within(1e-7f));
        assertThat(model.neighbours().size()).isEqualTo(4);
    }

    @Test
    void anyNumberOfBlocksGivesTheBytesOfOneMachine() throws IOException {
        Path file = Shops.write(folder.resolve("crowd.csv"), Shops.crowd(300, 70, 12));
        InteractionLog whole = InteractionFile.read(file, Columns.of(Shops.COLUMNS));
        Interactions log = Shops.read(file, Shops.COLUMNS);
        Weighting amounts = new Weighting(0, 0, 1, 100, true, false);
        assertBytes(whole, log, ItemNeighboursTrainer.bm25().withWeighting(amounts), 1, 4);
        assertBytes(whole, log, ItemNeighboursTrainer.recent().withNeighbours(20), 3);
        assertBytes(
                whole,
                log,
                ItemNeighboursTrainer.of(new Similarity.TfIdf()).withWeighting(amounts),
                2);
        // Of bought-or-not many are equally near.
        assertBytes(
                whole,
                log,
                ItemNeighboursTrainer.of(new Similarity.Asymmetric(0.3))
                        .withNeighbours(5)
                        .withShrinkage(10),
                3);
    }

    private static void assertBytes(
            InteractionLog whole, Interactions log, ItemNeighboursTrainer trainer, int... blocks)
            throws IOException {
        byte[] plain = Shops.bytes(trainer.train(whole));
        for (int some : blocks) {
            assertThat(Shops.bytes(new SparkItemNeighbours(trainer).train(log, some)))
                    .as("%s in %d blocks", trainer, some)
                    .isEqualTo(plain);
        }
    }
}
