package io.suanpan.recommendation.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Fields;
import io.suanpan.core.input.JsonInput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RankingFieldsTest {
    @Test
    void boostsAreFactorsByName() {
        assertThat(
                        boosts(
                                """
                                {"categoryBoosts": [{"category": "tea", "factor": 1.5},
                                                    {"category": "cups", "factor": 0.5}]}\
                                """))
                .isEqualTo(Map.of("tea", 1.5, "cups", 0.5));
        assertThat(boosts("{}")).isEmpty();
    }

    @Test
    void pinsAreProductsByPosition() {
        assertThat(pins("{\"pins\": [{\"position\": 2, \"productId\": \"mug\"}]}"))
                .isEqualTo(Map.of(2, "mug"));
    }

    @Test
    void whatIsThereTwiceIsRefused() {
        assertThatThrownBy(() ->
                        boosts(
                                """
                                {"categoryBoosts": [{"category": "tea", "factor": 2},
                                                    {"category": "tea", "factor": 3}]}\
                                """))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> assertThat(it.code()).isEqualTo(ErrorCode.IMPOSSIBLE))
                .hasMessageContaining("categoryBoosts")
                .hasMessageContaining("category twice");
        assertThatThrownBy(() ->
                        pins(
                                """
                                {"pins": [{"position": 1, "productId": "mug"},
                                          {"position": 1, "productId": "cup"}]}\
                                """))
                .hasMessageContaining("position twice");
        assertThatThrownBy(() ->
                        pins(
                                """
                                {"pins": [{"position": 1, "productId": "mug"},
                                          {"position": 2, "productId": "mug"}]}\
                                """))
                .hasMessageContaining("productId twice");
    }

    private static Map<String, Double> boosts(String json) {
        return read(json, it -> RankingFields.boosts(it, "categoryBoosts", "category"));
    }

    private static Map<Integer, String> pins(String json) {
        return read(json, RankingFields::pins);
    }

    private static <T> T read(String json, Function<Fields, T> reader) {
        return JsonInput.read(json.getBytes(StandardCharsets.UTF_8), "body", reader);
    }
}
