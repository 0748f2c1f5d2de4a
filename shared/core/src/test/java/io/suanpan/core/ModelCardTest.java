package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
    void hashesAsTheStandardSays() {
        assertThat(Digest.sha256("abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void errorCodesHaveTheStatusOfTheirKind() {
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(code.status()).isBetween(400, 599);
            assertThat(code.code()).matches("[a-z-]+");
            assertThat(code.title()).isNotBlank();
        }
    }
}
