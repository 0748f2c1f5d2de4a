package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CustomerScorerTest {
    private final ScoringFixture shop = new ScoringFixture();

    private static ErrorCode code(Throwable e) {
        return ((SuanpanException) e).code();
    }

    @Test
    void scoresAsComputedByHand() {
        shop.snapshot().model(CustomerModel.PROPENSITY, -1);
        CustomerScores scores = shop.scorer().score("anna");
        ModelScore score = scores.scores().getFirst();
        // log-odds = -(3 - 10) / 10 = 0.7; probability = 1 / (1 + e^-0.7) = 0.668188
        assertThat(score.probability()).isEqualTo(0.6682);
        assertThat(score.percentile()).isEqualTo(66.8);
        assertThat(score.band()).isEqualTo(Band.HIGH);
        assertThat(score.horizonDays()).isEqualTo(30);
        assertThat(score.model()).isEqualTo("propensity");
        assertThat(score.reasons())
                .containsExactly(
                        new Reason(
                                "days_since_last_order",
                                "days since the last order",
                                3.0,
                                "days",
                                0.7,
                                "last ordered 3 days ago (typical: 10 days): raises the"
                                        + " chance of an order"));
        assertThat(scores.features()).containsEntry("days_since_last_order", 3.0);
        assertThat(scores.features()).containsEntry("gap_mean", null);
        assertThat(scores.asOf()).hasToString("2026-05-01T00:00:00Z");
    }

    @Test
    void theAnswersJsonIsStable() {
        shop.snapshot().model(CustomerModel.CHURN, 1);
        String json = Json.text(shop.scorer().score("bert"));
        assertThat(json)
                .isEqualTo(
                        "{\"customerId\":\"bert\",\"asOf\":\"2026-05-01T00:00:00Z\",\"scores\":["
                                + "{\"model\":\"churn\",\"modelVersion\":\""
                                + shop.registry.current("churn").orElseThrow().version()
                                + "\",\"horizonDays\":30,\"probability\":0.5,\"percentile\":50.0,"
                                + "\"band\":\"medium\",\"reasons\":[]}],\"features\":{"
                                + "\"days_since_last_order\":10.0,\"gap_mean\":12.3457}}");
    }

    @Test
    void answersWithEveryModelThatIsTrained() {
        shop.snapshot().model(CustomerModel.CHURN, 1).model(CustomerModel.PROPENSITY, -1);
        assertThat(shop.scorer().score("cora").scores())
                .extracting(ModelScore::model, ModelScore::band)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("propensity", Band.VERY_LOW),
                        org.assertj.core.groups.Tuple.tuple("churn", Band.VERY_HIGH));
    }

    @Test
    void aFeatureThatTheSnapshotLacksIsNotKnown() {
        var later = new FeatureDoc("shoe_size", "size of the shoes", "");
        shop.snapshot().model(CustomerModel.PROPENSITY, -1, List.of(later, ScoringFixture.RECENCY));
        ModelScore score = shop.scorer().score("anna").scores().getFirst();
        assertThat(score.probability()).isEqualTo(0.6682);
        assertThat(score.reasons()).hasSize(1);
    }

    @Test
    void anUnknownCustomerIsToldWhatToDo() {
        shop.snapshot().model(CustomerModel.PROPENSITY, -1);
        assertThatThrownBy(() -> shop.scorer().score("dora"))
                .hasMessageContaining("No purchase of customer \"dora\" is known before 2026-05-01")
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> shop.scorer().score(" "))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.MALFORMED));
    }

    @Test
    void withoutAModelOrSnapshotItSaysHowToTrain() {
        CustomerScorer scorer = shop.scorer();
        assertThatThrownBy(() -> scorer.score("anna"))
                .hasMessageContaining("POST /v1/models/propensity/train")
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_TRAINED));
        assertThatThrownBy(() -> scorer.scoreAll(List.of("anna")))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_TRAINED));
        shop.model(CustomerModel.PROPENSITY, -1);
        assertThatThrownBy(() -> scorer.score("anna"))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_TRAINED));
        shop.snapshot();
        shop.clock.forward(Duration.ofSeconds(30));
        assertThat(scorer.score("anna").scores()).hasSize(1);
    }

    @Test
    void aRollbackIsSeenAfterThirtySeconds() {
        shop.snapshot().model(CustomerModel.PROPENSITY, -1);
        CustomerScorer scorer = shop.scorer();
        assertThat(scorer.score("anna").scores().getFirst().probability()).isEqualTo(0.6682);
        shop.clock.forward(Duration.ofSeconds(1));
        shop.model(CustomerModel.PROPENSITY, 1);
        shop.clock.forward(Duration.ofSeconds(30));
        assertThat(scorer.score("anna").scores().getFirst().probability()).isEqualTo(0.3318);
        shop.registry.rollback("propensity");
        shop.clock.forward(Duration.ofSeconds(30));
        assertThat(scorer.score("anna").scores().getFirst().probability()).isEqualTo(0.6682);
    }

    @Test
    void manyAreAnsweredOneByOneInTheirOrder() {
        shop.snapshot().model(CustomerModel.PROPENSITY, -1);
        List<CustomerAnswer> answers = shop.scorer().scoreAll(List.of("cora", "dora", "", "anna"));
        assertThat(answers)
                .extracting(CustomerAnswer::customerId)
                .containsExactly("cora", "dora", "", "anna");
        assertThat(answers.get(1).scores()).isNull();
        assertThat(answers.get(1).problem().code()).isEqualTo("not-found");
        assertThat(answers.get(2).problem().code()).isEqualTo("malformed");
        assertThat(answers.get(3).scores()).isEqualTo(shop.scorer().score("anna"));
        assertThat(Json.text(answers.get(3))).doesNotContain("problem");
    }

    @Test
    void noneAndTooManyAreRefused() {
        shop.snapshot().model(CustomerModel.PROPENSITY, -1);
        assertThatThrownBy(() -> shop.scorer().scoreAll(List.of()))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.MALFORMED));
        assertThatThrownBy(() -> shop.scorer().scoreAll(Collections.nCopies(1_001, "anna")))
                .hasMessageContaining("1001 customer ids")
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.TOO_LARGE));
        assertThat(shop.scorer().scoreAll(Collections.nCopies(1_000, "anna"))).hasSize(1_000);
    }

    @Test
    void threadsGetTheSameAnswers() throws Exception {
        shop.snapshot().model(CustomerModel.PROPENSITY, -1);
        CustomerScorer scorer = shop.scorer();
        String expected = Json.text(shop.scorer().score("anna"));
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> tasks =
                    Collections.nCopies(200, () -> Json.text(scorer.score("anna")));
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void modelsAreKnownByName() {
        assertThat(CustomerModel.named("churn")).isEqualTo(CustomerModel.CHURN);
        assertThat(CustomerModel.CHURN.label(true)).isFalse();
        assertThat(CustomerModel.PROPENSITY.label(true)).isTrue();
        assertThat(CustomerModel.CHURN.defaultHorizonDays()).isEqualTo(90);
        assertThatThrownBy(() -> CustomerModel.named("chum"))
                .hasMessageContaining("Use propensity or churn.");
    }
}
