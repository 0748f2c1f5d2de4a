package io.suanpan.learning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.LogisticRegressionOptions;
import io.suanpan.learning.LogisticRegressionTrainer;
import io.suanpan.learning.Refused;
import io.suanpan.learning.SelectionProgress;
import io.suanpan.learning.SmallRows;
import io.suanpan.learning.recipe.CategoryCoding;
import io.suanpan.learning.recipe.Recipe;
import io.suanpan.learning.trees.BoostingOptions;
import io.suanpan.learning.trees.ForestOptions;
import io.suanpan.learning.trees.HistogramBoostingTrainer;
import io.suanpan.learning.trees.HistogramForestTrainer;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.CurvedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSearchTest {
    private static final List<Integer> NUMERIC = List.of(0, 0, 0, 0);
    private static final SearchOptions OPTIONS =
            SearchOptions.defaults()
                    .withFirstRows(100)
                    .withFolds(3)
                    .withFinalists(3)
                    .withBags(2)
                    .withThreads(1);

    /** Four features; a straight line and a step make the label. */
    private static LabelledRows rows(int count) {
        Random random = new Random(11);
        double[] values = new double[4 * count];
        boolean[] labels = new boolean[count];
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < 4; j++) {
                values[4 * row + j] = random.nextGaussian();
            }
            double z = 1.5 * values[4 * row] + (values[4 * row + 1] > 0 ? 1.5 : -1.5);
            labels[row] = z + 1.7 * random.nextGaussian() > 0;
        }
        return LabelledRows.of(SmallRows.names(4), values, labels);
    }

    private static List<Candidate> candidates() {
        Recipe recipe = Recipe.of(CategoryCoding.ONE_HOT);
        var linear = LogisticRegressionOptions.defaults();
        var boosting = BoostingOptions.defaults().withRounds(60).withShape(4, 3);
        return List.of(
                new Candidate("linear", recipe, new LogisticRegressionTrainer(linear)),
                new Candidate(
                        "linear", recipe, new LogisticRegressionTrainer(linear.withCost(1e-4))),
                new Candidate("boosting", recipe, new HistogramBoostingTrainer(boosting)),
                new Candidate(
                        "boosting",
                        recipe,
                        new HistogramBoostingTrainer(boosting.withLearningRate(1))),
                new Candidate(
                        "forest",
                        recipe,
                        new HistogramForestTrainer(ForestOptions.defaults().withTrees(20))));
    }

    private static SearchResult search(SearchOptions options, SearchJournal journal) {
        return new ModelSearch(options, SelectionProgress.NONE, journal)
                .search(rows(600), NUMERIC, candidates(), 5);
    }

    private static byte[] bytes(SearchResult result) {
        return BinaryModels.write(result.model());
    }

    @Test
    void blendOfUnlikeModelsBeatsEachOfThem() {
        SearchResult result = search(OPTIONS, SearchJournal.NONE);
        assertThat(result.parts()).hasSizeGreaterThan(1);
        double best =
                result.trials().stream()
                        .filter(trial -> trial.rows() == 600)
                        .mapToDouble(Trial::logLoss)
                        .min()
                        .orElseThrow();
        assertThat(result.outOfFold().logLoss()).isLessThan(best);
        assertThat(result.chosen()).contains("logistic-regression", "histogram-boosting");
        SearchResult alone = search(OPTIONS.withMayBlend(false), SearchJournal.NONE);
        assertThat(alone.parts()).hasSize(1);
        assertThat(alone.parts().getFirst().weight()).isEqualTo(1);
    }

    @Test
    void trainerOfAResultIsItsBlend() {
        SearchResult result = search(OPTIONS, SearchJournal.NONE);
        BinaryModel again = result.trainer().train(rows(600), 5);
        BinaryModel blend =
                result.model() instanceof CurvedModel curved ? curved.inner() : result.model();
        assertThat(BinaryModels.write(again)).isEqualTo(BinaryModels.write(blend));
        assertThat(result.trainer().parameters())
                .containsEntry("bags", "2")
                .containsKeys("part0", "weight0", "part1", "intercept");
    }

    @Test
    void halvingTriesAllOnSomeRowsAndTheFinalistsOnAll() {
        List<Trial> trials = search(OPTIONS, SearchJournal.NONE).trials();
        assertThat(trials.stream().filter(it -> it.rows() < 200)).hasSize(5);
        assertThat(trials.stream().filter(it -> it.rows() == 600)).hasSize(3);
        assertThat(trials.stream().filter(it -> it.trainer().equals("histogram-boosting")))
                .allSatisfy(it -> assertThat(it.rounds()).isBetween(1, 60));
    }

    @Test
    void threadsChangeNothing() {
        assertThat(bytes(search(OPTIONS.withThreads(3), SearchJournal.NONE)))
                .isEqualTo(bytes(search(OPTIONS, SearchJournal.NONE)));
    }

    @Test
    void killedSearchGoesOnAndGivesTheSameBytes(@TempDir Path folder) {
        AtomicInteger left = new AtomicInteger(9);
        SearchJournal files = new FileJournal(folder);
        SearchJournal dying =
                new SearchJournal() {
                    @Override
                    public Optional<byte[]> find(String key) {
                        return files.find(key);
                    }

                    @Override
                    public void keep(String key, byte[] bytes) {
                        if (left.getAndDecrement() <= 0) {
                            throw new IllegalStateException("killed");
                        }
                        files.keep(key, bytes);
                    }
                };
        assertThatThrownBy(() -> search(OPTIONS, dying)).hasMessage("killed");
        AtomicInteger trained = new AtomicInteger();
        SearchJournal counting =
                new SearchJournal() {
                    @Override
                    public Optional<byte[]> find(String key) {
                        return files.find(key);
                    }

                    @Override
                    public void keep(String key, byte[] bytes) {
                        trained.incrementAndGet();
                        files.keep(key, bytes);
                    }
                };
        byte[] resumed = bytes(search(OPTIONS, counting));
        assertThat(trained.get()).isEqualTo(3 * 5 + 3 * 3 - 9);
        assertThat(resumed).isEqualTo(bytes(search(OPTIONS, SearchJournal.NONE)));
    }

    @Test
    void journalOfOtherRowsIsNotTaken(@TempDir Path folder) {
        search(OPTIONS, new FileJournal(folder));
        assertThat(RowsIdentity.of(rows(600), NUMERIC))
                .isEqualTo(RowsIdentity.of(rows(600), NUMERIC))
                .isNotEqualTo(RowsIdentity.of(rows(601), NUMERIC))
                .isNotEqualTo(RowsIdentity.of(rows(600), List.of(0, 0, 0, 2)));
    }

    @Test
    void damagedOutcomesCountAsNone(@TempDir Path folder) throws IOException {
        SearchJournal journal = new FileJournal(folder.resolve("journal"));
        journal.keep("one", new byte[] {1, 2, 3});
        assertThat(journal.find("one").orElseThrow()).containsExactly(1, 2, 3);
        Path file = folder.resolve("journal").resolve("one");
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(journal.find("one")).isEmpty();
        }
        bytes[1] ^= 1;
        Files.write(file, bytes);
        assertThat(journal.find("one")).isEmpty();
        journal.keep("one", new byte[] {4});
        assertThat(journal.find("one").orElseThrow()).containsExactly(4);
        Refused.malformed("cannot be made", () -> new FileJournal(file));
    }

    @Test
    void tooFewRowsAndNoCandidateAreRefused() {
        var search = new ModelSearch(OPTIONS, SelectionProgress.NONE, SearchJournal.NONE);
        Refused.impossible(
                "do not fill 3 folds",
                () ->
                        search.search(
                                SmallRows.of(new double[] {1, 2, 3}, true, false, true),
                                List.of(0),
                                candidates(),
                                1));
        Refused.impossible("no candidate", () -> search.search(rows(50), NUMERIC, List.of(), 1));
    }

    @Test
    void spaceDependsOnSeedAndSizeAlone() {
        List<String> one = texts(SearchSpace.standard(1000, 1));
        assertThat(one).hasSizeBetween(25, 40).doesNotHaveDuplicates();
        assertThat(texts(SearchSpace.standard(1000, 1))).isEqualTo(one);
        assertThat(texts(SearchSpace.standard(1000, 2))).isNotEqualTo(one);
        assertThat(SearchSpace.standard(50_000, 1))
                .extracting(Candidate::family)
                .doesNotContain("neural");
    }

    private static List<String> texts(List<Candidate> candidates) {
        List<String> texts = new ArrayList<>();
        candidates.forEach(it -> texts.add(it.text()));
        return texts;
    }

    @Test
    void optionsAreAsDocumented() {
        assertThat(SearchOptions.defaults().withThreads(2))
                .isEqualTo(new SearchOptions(4000, 5, 8, 30, 3, 2, true));
        assertThat(SearchOptions.forRows(10_000).withThreads(2))
                .isEqualTo(new SearchOptions(4000, 4, 6, 30, 3, 2, true));
        assertThat(SearchOptions.forRows(8_000).withThreads(2))
                .isEqualTo(new SearchOptions(8000, 5, 8, 30, 3, 2, true));
        assertThat(SearchOptions.forRows(30_000).folds()).isEqualTo(3);
        Refused.malformed("firstRows is 99", () -> OPTIONS.withFirstRows(99));
        Refused.malformed("folds is 1", () -> OPTIONS.withFolds(1));
        Refused.malformed("finalists is 0", () -> OPTIONS.withFinalists(0));
        Refused.malformed("bags is 0", () -> OPTIONS.withBags(0));
        Refused.malformed("threads is 0", () -> OPTIONS.withThreads(0));
    }
}
