package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.FeatureDoc;
import io.suanpan.core.Json;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.TreeEnsembleBuilder;
import io.suanpan.store.Content;
import io.suanpan.store.batch.BatchResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A batch of scores alone says of each customer, byte for byte, what it is told when asked for. */
class LeanAnswersTest {
    private static final String INPUT = "results/score-user/run-1/in.jsonl";
    private static final String OUTPUT = "results/score-user/run-1/out.jsonl";
    private static final Instant AS_OF = Instant.parse("2026-05-01T00:00:00Z");
    private static final SnapshotValue VALUE =
            new SnapshotValue("20260501T030000Z-1a2b3c4d", 90, "EUR", null);
    private static final int CUSTOMERS = 9_000;
    private static final List<FeatureDoc> FEATURES =
            IntStream.range(0, 40)
                    .mapToObj(i -> new FeatureDoc("f" + i, "feature " + i, ""))
                    .toList();

    private final ScoringFixture shop = new ScoringFixture();
    private final List<String> ids = new ArrayList<>();

    LeanAnswersTest() {
        Random random = new Random(41);
        shop.publish(CustomerModel.PROPENSITY, trees(random), FEATURES.subList(0, 30));
        shop.publish(CustomerModel.CHURN, trees(random), FEATURES.subList(8, 38));
        for (int i = 0; i < CUSTOMERS; i++) {
            ids.add(i % 50 == 0 ? "Zoë \"" + i + "\" 😀" : "C" + i);
        }
    }

    private static BinaryModel trees(Random random) {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(30, 0.1f);
        for (int tree = 0; tree < 40; tree++) {
            grow(random, trees, trees.startTree(), 4);
        }
        return trees.build();
    }

    private static void grow(Random random, TreeEnsembleBuilder trees, int node, int depth) {
        if (depth == 0) {
            trees.leaf(node, random.nextGaussian() / 5, 1);
            return;
        }
        int left = trees.reserve();
        int right = trees.reserve();
        double threshold = (float) random.nextGaussian();
        trees.split(
                node, random.nextInt(30), threshold, left, right, random.nextBoolean(), 1 << depth);
        grow(random, trees, left, depth - 1);
        grow(random, trees, right, depth - 1);
    }

    private void snapshot(long commit, @Nullable SnapshotValue value) {
        double[][] rows = new double[CUSTOMERS][];
        Random random = new Random(commit);
        int width = FEATURES.size() + (value == null ? 0 : SnapshotValue.WIDTH);
        for (int i = 0; i < CUSTOMERS; i++) {
            rows[i] = new double[width];
            for (int j = 0; j < width; j++) {
                rows[i][j] = random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
            }
            for (int j = FEATURES.size(); j < width; j++) {
                rows[i][j] = Math.abs(random.nextGaussian()) * Math.pow(10, i % 7 - 3);
            }
        }
        rows[7][3] = Double.POSITIVE_INFINITY;
        new FeatureSnapshotWriter(shop.store)
                .write(AS_OF, commit, FEATURES, ids, i -> rows[i], value);
    }

    /** All customers in an order that is not that of the snapshot, and what nobody is called. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            asked.add(ids.get(i * 7 % CUSTOMERS));
        }
        asked.addAll(List.of("nobody", "\"quoted\"", "Zoë"));
        return asked;
    }

    private List<String> scores(List<String> asked) {
        shop.store.put(
                INPUT,
                Content.of(
                        asked.stream()
                                .map(id -> Json.text(Map.of("customerId", id)))
                                .collect(Collectors.joining("\n"))));
        shop.store.delete(OUTPUT);
        var batch = new CustomerBatch(shop.store, shop.scorer());
        BatchResult result = batch.score(INPUT, OUTPUT, Detail.SCORES);
        assertThat(result).isEqualTo(new BatchResult(OUTPUT, asked.size() - 4, 4));
        return shop.store.get(OUTPUT).orElseThrow().text().lines().toList();
    }

    /** What one call says of a customer, without what only it says. */
    private static String alone(CustomerAnswer answer) {
        CustomerScores scores = answer.scores();
        if (scores == null) {
            return Json.text(answer);
        }
        List<ModelScore> bare =
                scores.scores().stream()
                        .map(score ->
                                new ModelScore(
                                        score.model(),
                                        score.modelVersion(),
                                        score.horizonDays(),
                                        score.probability(),
                                        score.percentile(),
                                        score.band(),
                                        List.of()))
                        .toList();
        return Json.text(
                CustomerAnswer.of(
                        new CustomerScores(
                                scores.customerId(),
                                scores.asOf(),
                                bare,
                                Map.of(),
                                scores.value(),
                                scores.aliveProbability(),
                                scores.expectedOrders())));
    }

    private void everyLineIsWhatOneCallSays() {
        List<String> asked = asked();
        List<String> lines = scores(asked);
        assertThat(lines).hasSize(asked.size());
        CustomerScorer scorer = shop.scorer();
        for (int from = 0; from < asked.size(); from += CustomerScorer.MOST_CUSTOMERS) {
            int to = Math.min(asked.size(), from + CustomerScorer.MOST_CUSTOMERS);
            List<String> some =
                    scorer.scoreAll(asked.subList(from, to)).stream()
                            .map(LeanAnswersTest::alone)
                            .toList();
            assertThat(lines.subList(from, to)).isEqualTo(some);
        }
        CustomerAnswer one = CustomerAnswer.of(scorer.score("C1"));
        assertThat(lines.get(asked.indexOf("C1"))).isEqualTo(alone(one));
        assertThat(lines.get(asked.indexOf("C7"))).contains("Feature 3 is Infinity");
        assertThat(lines.getLast()).contains("not-found");
    }

    @Test
    void withTheFiguresOfAValueModel() {
        snapshot(7, VALUE);
        everyLineIsWhatOneCallSays();
    }

    @Test
    void withoutThem() {
        snapshot(7, null);
        everyLineIsWhatOneCallSays();
    }

    /** A shard goes while the batch runs, as after two trainings: the newest snapshot answers. */
    @Test
    void aSnapshotThatWasReplacedTwiceIsLookedForAgain() {
        snapshot(7, VALUE);
        CustomerScorer scorer = shop.scorer();
        scorer.score("C1");
        snapshot(8, VALUE);
        snapshot(9, null);
        shop.store.put(INPUT, Content.of("{\"customerId\":\"C1\"}"));
        var batch = new CustomerBatch(shop.store, scorer);
        for (Detail detail : Detail.values()) {
            shop.store.delete(OUTPUT);
            batch.score(INPUT, OUTPUT, detail);
            assertThat(shop.store.get(OUTPUT).orElseThrow().text()).doesNotContain("expectedMinor");
        }
    }

    @Test
    void lostShardsAreTold() {
        snapshot(7, VALUE);
        shop.store.listAll("features/customers/7-").toList().stream()
                .forEach(shard -> shop.store.delete(shard.key()));
        assertThatThrownBy(() -> scores(asked()))
                .hasMessageContaining("has lost its shards")
                .hasMessageContaining("Run the training again");
        assertThat(shop.store.head(OUTPUT)).isEmpty();
    }
}
