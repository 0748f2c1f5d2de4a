package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelCardTest {
    private static final ModelCard DRAFT =
            new ModelCard(
                    "churn",
                    "",
                    "cart",
                    Instant.parse("2026-11-24T10:15:00Z"),
                    CodeVersion.current(),
                    7,
                    new DataIdentity(3, Digest.sha256(new byte[0]), 100, List.of("2026-10-01")),
                    Map.of("depth", "4"),
                    Map.of("auc", 0.75),
                    Map.of("scoreQuantiles", List.of(0.0, 0.5, 1.0)),
                    List.of(new FeatureDoc("orders", "orders so far", "orders")),
                    "");

    @Test
    void survivesJsonUnchanged() {
        ModelCard card = DRAFT.published("20261124T101500Z-1a2b3c4d", Digest.sha256(new byte[1]));
        assertThat(Json.read(Json.bytes(card), ModelCard.class, "card.json")).isEqualTo(card);
    }

    @Test
    void carriesTheVersionOfTheBuild() {
        assertThat(DRAFT.codeVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void equalCardsGiveEqualBytesInWhateverOrderTheyWereFilled() {
        var forth = new LinkedHashMap<String, Double>();
        forth.put("auc", 0.75);
        forth.put("brier", 0.2);
        var back = new LinkedHashMap<String, Double>();
        back.put("brier", 0.2);
        back.put("auc", 0.75);
        assertThat(Json.bytes(withMetrics(forth))).isEqualTo(Json.bytes(withMetrics(back)));
    }

    private static ModelCard withMetrics(Map<String, Double> metrics) {
        return new ModelCard(
                DRAFT.name(),
                DRAFT.version(),
                DRAFT.algorithm(),
                DRAFT.trainedAt(),
                DRAFT.codeVersion(),
                DRAFT.seed(),
                DRAFT.data(),
                DRAFT.parameters(),
                metrics,
                DRAFT.curves(),
                DRAFT.features(),
                DRAFT.modelSha256());
    }

    @Test
    void whatItWasMadeFromCanChangeWithoutIt() {
        var metrics = new HashMap<>(Map.of("auc", 0.75));
        ModelCard card = withMetrics(metrics);
        metrics.put("auc", 0.1);
        assertThat(card.metrics()).containsExactly(Map.entry("auc", 0.75));
    }

    @Test
    void publishingNamesTheVersionAndItsBytesAndNothingElse() {
        ModelCard card = DRAFT.published("20261124T101500Z-1a2b3c4d", "ab");
        assertThat(card.version()).isEqualTo("20261124T101500Z-1a2b3c4d");
        assertThat(card.modelSha256()).isEqualTo("ab");
        assertThat(card.published(DRAFT.version(), DRAFT.modelSha256())).isEqualTo(DRAFT);
    }
}
