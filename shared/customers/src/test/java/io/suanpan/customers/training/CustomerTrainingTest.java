package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.CardKeys;
import io.suanpan.customers.CustomerModel;
import io.suanpan.customers.CustomerScorer;
import io.suanpan.customers.SnapshotPointer;
import io.suanpan.customers.SteppingClock;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.GradientBoostingOptions;
import io.suanpan.learning.GradientBoostingTrainer;
import io.suanpan.learning.LogisticRegressionOptions;
import io.suanpan.learning.LogisticRegressionTrainer;
import io.suanpan.learning.report.FairnessGroup;
import io.suanpan.learning.report.ModelReport;
import io.suanpan.learning.report.ReportOptions;
import io.suanpan.store.Content;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.experiments.ExperimentKeys;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.store.training.VersionComparison;
import io.suanpan.tables.InMemoryObjectStore;
import io.suanpan.tables.features.FeatureShop;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CustomerTrainingTest {
    static final List<BinaryTrainer> LEARNERS =
            List.of(
                    new LogisticRegressionTrainer(
                            LogisticRegressionOptions.defaults().withCost(0.01)),
                    new GradientBoostingTrainer(
                            new GradientBoostingOptions(20, 0.2, 2, 20, 2, 0.6, 0.5, 64, 1)));
    private static final List<BinaryTrainer> DULL = List.of(new FixedTrainer());
    private static final List<CustomerModel> BOTH = List.of(CustomerModel.values());
    private static final TrainingSettings SETTINGS = TrainingSettings.defaults().withMostDates(3);
    private static final int DAYS = 400;

    private static final String NOW = "2026-03-01T06:00:00Z";

    private static SmallShop shop;

    /** Both models trained once by the learners; tests work on copies. */
    private static InMemoryObjectStore trained;

    private static List<TrainingOutcome> outcomes;

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final SteppingClock clock = new SteppingClock(NOW);
    private final ModelRegistry registry = new ModelRegistry(store, clock);

    @BeforeAll
    static void makeShop() throws SQLException {
        shop = new SmallShop(500, DAYS);
        trained = new InMemoryObjectStore();
        outcomes =
                new CustomerTraining(
                                trained,
                                new SteppingClock(NOW),
                                SETTINGS,
                                LEARNERS,
                                TrainingProgress.NONE)
                        .train(shop.view(7), BOTH);
    }

    @AfterAll
    static void closeShop() throws SQLException {
        shop.close();
    }

    private CustomerTraining training(List<BinaryTrainer> learners) {
        return new CustomerTraining(store, clock, SETTINGS, learners, TrainingProgress.NONE);
    }

    private List<TrainingOutcome> train(ShopView view) {
        return training(LEARNERS).train(view, BOTH);
    }

    private void startTrained() {
        trained.listAll("")
                .forEach(object ->
                        store.put(
                                object.key(),
                                Content.of(trained.get(object.key()).orElseThrow().bytes())));
    }

    private ModelCard current(String model) {
        return registry.card(model, registry.current(model).orElseThrow().version());
    }

    @Test
    void bothModelsLearnFromSeveralDatesAndTellBuyersFromOthers() {
        startTrained();
        assertThat(outcomes)
                .extracting(TrainingOutcome::model)
                .containsExactly("propensity", "churn");
        assertThat(outcomes)
                .allSatisfy(outcome -> {
                    assertThat(outcome.promoted()).isTrue();
                    assertThat(outcome.reason()).isEqualTo("The first version of the model.");
                    assertThat(outcome.previousVersion()).isNull();
                    // Rates differ sixteenfold and a third of the customers has left: far from
                    // chance.
                    assertThat(outcome.metrics().get("auc")).isGreaterThan(0.7);
                    ModelCard card = current(outcome.model());
                    assertThat(card.version()).isEqualTo(outcome.version());
                    assertThat(card.data().tableCommit()).isEqualTo(7);
                    LocalDate holdOut =
                            LocalDate.parse(card.parameters().get(CardKeys.HOLD_OUT_DATE));
                    long horizon = Long.parseLong(card.parameters().get(CardKeys.HORIZON_DAYS));
                    assertThat(holdOut.plusDays(horizon)).isBefore(SmallShop.lastDate(DAYS));
                    assertThat(card.data().asOf())
                            .hasSizeGreaterThan(1)
                            .allSatisfy(date ->
                                    assertThat(LocalDate.parse(date).plusDays(horizon))
                                            .isBefore(holdOut));
                    assertThat(card.curves().get(CardKeys.SCORE_QUANTILES))
                            .hasSize(1_001)
                            .isSorted();
                });
    }

    @Test
    void everyVersionHasAReportThatAgreesWithItsCard() {
        startTrained();
        for (String model : List.of("propensity", "churn")) {
            ModelCard card = current(model);
            String key = "models/" + model + "/" + card.version() + "/report.json";
            byte[] json = store.get(key).orElseThrow().bytes();
            assertThat(json.length).isLessThan(150_000);
            ModelReport report = Json.read(json, ModelReport.class, key);
            assertThat(report.roc().area())
                    .isEqualTo(card.metrics().get("auc"), Offset.offset(1e-12));
            assertThat(report.reliability().expectedCalibrationError())
                    .isEqualTo(card.metrics().get("calibrationError"), Offset.offset(1e-12));
            assertThat((double) report.rows()).isEqualTo(card.metrics().get("rows"));
            assertThat(report.reference().features()).hasSameSizeAs(card.features());
            assertThat(report.fairness().getFirst().attribute()).isEqualTo("country");
            assertThat(report.fairness().getFirst().groups())
                    .extracting(FairnessGroup::group)
                    .containsExactly("DE", "FR");
            assertThat(report.oneGroup()).contains("region", "accepts_marketing", "returns");
            assertThat(report.drift().asOf())
                    .isEqualTo(Instant.parse(SmallShop.lastDate(DAYS).plusDays(1) + "T00:00:00Z"));
        }
    }

    @Test
    void anotherAttributeOfTheReportIsAnotherRun() {
        startTrained();
        var options = ReportOptions.defaults().withAttribute("orders_90");
        var other =
                new CustomerTraining(
                        store, clock, SETTINGS, LEARNERS, options, TrainingProgress.NONE);
        clock.forward(Duration.ofHours(1));
        ModelCard card = other.candidate(shop.view(7), CustomerModel.CHURN);
        assertThat(card.version()).isNotEqualTo(current("churn").version());
        byte[] json = registry.report("churn", card.version()).orElseThrow();
        assertThat(Json.read(json, ModelReport.class, "report").fairness().getFirst().attribute())
                .isEqualTo("orders_90");
    }

    @Test
    void aLogLossBelowThatOfTheBareShareShowsThatItLearned() {
        double learned = outcomes.getFirst().metrics().get("logLoss");
        var other = new InMemoryObjectStore();
        double dull =
                new CustomerTraining(other, clock, SETTINGS, DULL, TrainingProgress.NONE)
                        .train(shop.view(7), List.of(CustomerModel.PROPENSITY))
                        .getFirst()
                        .metrics()
                        .get("logLoss");
        assertThat(learned).isLessThan(0.95 * dull);
    }

    @Test
    void trainingAgainChangesNothing() {
        startTrained();
        var before = store.digests();
        clock.forward(Duration.ofHours(5));
        List<TrainingOutcome> again = train(shop.view(7));
        assertThat(store.digests()).isEqualTo(before);
        assertThat(again)
                .extracting(TrainingOutcome::version)
                .isEqualTo(outcomes.stream().map(TrainingOutcome::version).toList());
        assertThat(again).allSatisfy(outcome -> assertThat(outcome.promoted()).isTrue());
    }

    @Test
    void theSameSeedAndDataGiveTheSameBytesAndAnotherSeedAnotherRun() {
        train(shop.view(7));
        assertThat(store.digests()).isEqualTo(trained.digests());
        var seeded =
                new CustomerTraining(
                        store, clock, SETTINGS.withSeed(2), LEARNERS, TrainingProgress.NONE);
        ModelCard other = seeded.candidate(shop.view(7), CustomerModel.CHURN);
        assertThat(other.version()).isNotEqualTo(current("churn").version());
        assertThat(other.data()).isEqualTo(current("churn").data());
    }

    @Test
    void whatHappensFromTheHoldOutDateOnChangesNoTrainingRowAndNoModel() throws SQLException {
        startTrained();
        try (SmallShop changed = new SmallShop(500, DAYS)) {
            changed.scrambleFrom(SmallShop.lastDate(DAYS).minusDays(31));
            var other = new InMemoryObjectStore();
            new CustomerTraining(other, clock, SETTINGS, LEARNERS, TrainingProgress.NONE)
                    .train(changed.view(7), List.of(CustomerModel.PROPENSITY));
            var otherRegistry = new ModelRegistry(other, clock);
            ModelCard here = current("propensity");
            ModelCard there =
                    otherRegistry.card(
                            "propensity",
                            otherRegistry.current("propensity").orElseThrow().version());
            assertThat(there.data()).isEqualTo(here.data());
            assertThat(there.modelSha256()).isEqualTo(here.modelSha256());
            // It is a change that judging and serving do see.
            assertThat(there.metrics()).isNotEqualTo(here.metrics());
            assertThat(there.curves()).isNotEqualTo(here.curves());
        }
    }

    @Test
    void noFeatureOfATrainingDateMovesWithWhatComesAfterIt() throws SQLException {
        LocalDate date = LocalDate.parse("2025-11-01");
        try (SmallShop changed = new SmallShop(500, DAYS)) {
            var before = new FeatureDates(shop.connection());
            changed.scrambleFrom(date);
            var after = new FeatureDates(changed.connection());
            var source = new TrainingRows(before, CustomerModel.PROPENSITY, 30);
            var moved = new TrainingRows(after, CustomerModel.PROPENSITY, 30);
            var rows = source.at(List.of(date), _ -> true);
            var others = moved.at(List.of(date), _ -> true);
            assertThat(others.rowCount()).isEqualTo(rows.rowCount());
            for (int row = 0; row < rows.rowCount(); row++) {
                assertThat(others.row(row)).containsExactly(rows.row(row));
            }
            assertThat(others.labels()).isNotEqualTo(rows.labels());
        }
    }

    @Test
    void aWorseCandidateIsKeptButNotPutInUse() {
        startTrained();
        String good = outcomes.getFirst().version();
        TrainingOutcome worse =
                training(DULL).train(shop.view(7), List.of(CustomerModel.PROPENSITY)).getFirst();
        assertThat(worse.promoted()).isFalse();
        assertThat(worse.reason()).startsWith("Worse: AUC 0.5000 against 0.");
        assertThat(worse.previousVersion()).isEqualTo(good);
        assertThat(registry.current("propensity").orElseThrow().version()).isEqualTo(good);
        assertThat(registry.versions("propensity"))
                .containsExactlyInAnyOrder(good, worse.version());
        var record = experiment("propensity", worse.run());
        assertThat(record.comparison().passed()).isFalse();
        assertThat(record.card().version()).isEqualTo(worse.version());
        assertThat(record.settings()).isEqualTo(SETTINGS);
        var before = store.digests();
        training(DULL).train(shop.view(7), List.of(CustomerModel.PROPENSITY));
        assertThat(store.digests()).isEqualTo(before);
    }

    @Test
    void aBetterCandidateTakesOverAndCanBeRolledBack() {
        String dull =
                training(DULL)
                        .train(shop.view(7), List.of(CustomerModel.PROPENSITY))
                        .getFirst()
                        .version();
        clock.forward(Duration.ofHours(1));
        TrainingOutcome better =
                training(LEARNERS)
                        .train(shop.view(7), List.of(CustomerModel.PROPENSITY))
                        .getFirst();
        assertThat(better.promoted()).isTrue();
        assertThat(better.reason()).startsWith("Not worse: AUC 0.").contains("against 0.5000");
        assertThat(better.previousVersion()).isEqualTo(dull);
        assertThat(registry.rollback("propensity").version()).isEqualTo(dull);
        assertThat(registry.current("propensity").orElseThrow().history())
                .extracting(move -> move.version())
                .containsExactly(dull, better.version(), dull);
    }

    @Test
    void bothSidesOfTheGateAreJudgedOnTheCandidatesHoldOut() throws SQLException {
        startTrained();
        String first = outcomes.getFirst().version();
        clock.forward(Duration.ofDays(40));
        try (SmallShop later = new SmallShop(500, DAYS + 40)) {
            ShopView view = later.view(8);
            ModelCard card = training(DULL).candidate(view, CustomerModel.PROPENSITY);
            VersionComparison comparison =
                    training(DULL).evaluate(view, CustomerModel.PROPENSITY, card.version());
            assertThat(card.parameters().get(CardKeys.HOLD_OUT_DATE))
                    .isEqualTo(SmallShop.lastDate(DAYS + 40).minusDays(31).toString());
            assertThat(comparison.currentVersion()).isEqualTo(first);
            assertThat(comparison.metrics().get("auc")).isEqualTo(card.metrics().get("auc"));
            assertThat(comparison.currentMetrics().get("rows"))
                    .isEqualTo(comparison.metrics().get("rows"));
            assertThat(comparison.currentMetrics().get("auc"))
                    .isNotEqualTo(current("propensity").metrics().get("auc"));
        }
    }

    @Test
    void comparingChangesNothing() {
        startTrained();
        ModelCard card = training(DULL).candidate(shop.view(7), CustomerModel.CHURN);
        var before = store.digests();
        VersionComparison comparison =
                training(DULL).evaluate(shop.view(7), CustomerModel.CHURN, card.version());
        assertThat(comparison.passed()).isFalse();
        assertThat(store.digests()).isEqualTo(before);
    }

    @Test
    void aVersionThatIsNotThereCannotBePromoted() {
        assertThatThrownBy(() ->
                        training(LEARNERS)
                                .promote(
                                        shop.view(7),
                                        CustomerModel.CHURN,
                                        "20260101T000000Z-00000000"))
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void theSnapshotHoldsEveryCustomerAsOfTheDayAfterTheLast() {
        SnapshotPointer pointer = training(LEARNERS).snapshot(shop.view(7));
        assertThat(pointer.tableCommit()).isEqualTo(7);
        assertThat(pointer.asOf()).hasToString(SmallShop.lastDate(DAYS).plusDays(1) + "T00:00:00Z");
        int known = shop.view(7).dates().latest().rows();
        assertThat(pointer.customers()).isEqualTo(known).isGreaterThan(400);
        startTrained();
        var scorer = new CustomerScorer(store, clock);
        var ids = shop.view(7).dates().latest().ids();
        assertThat(scorer.score(ids.getFirst()).scores()).hasSize(2);
        assertThat(scorer.score(ids.getLast()).asOf()).isEqualTo(pointer.asOf());
    }

    @Test
    void percentilesOfTheServedScoresAreSpreadEvenly() {
        startTrained();
        var scorer = new CustomerScorer(store, clock);
        var ids = shop.view(7).dates().latest().ids();
        double sum = 0;
        for (String id : ids) {
            sum += scorer.score(id).scores().getFirst().percentile();
        }
        // The quantiles are those of these very customers, so the mean is the middle.
        assertThat(sum / ids.size()).isBetween(48.0, 52.0);
    }

    @Test
    void aModelWithoutEnoughHistoryDoesNotKeepTheOtherFromBeingTrained() throws SQLException {
        try (SmallShop young = new SmallShop(500, 130)) {
            List<TrainingOutcome> half = training(DULL).train(young.view(1), BOTH);
            assertThat(half.get(0).promoted()).isTrue();
            TrainingOutcome churn = half.get(1);
            assertThat(churn.promoted()).isFalse();
            assertThat(churn.version()).isNull();
            assertThat(churn.reason()).contains("too short a history for a horizon of 90 days");
            assertThat(churn.remedy()).contains("at least 151 days");
            assertThat(registry.versions("churn")).isEmpty();
        }
    }

    @Test
    void aShortHistoryIsJudgedByOtherCustomers() throws SQLException {
        try (SmallShop young = new SmallShop(500, 110)) {
            training(DULL).train(young.view(1), BOTH);
            assertThat(current("propensity").parameters().get(CardKeys.HOLD_OUT))
                    .isEqualTo("OTHER_CUSTOMERS");
        }
    }

    @Test
    void withoutEnoughForAnyModelTheFirstReasonIsThrown() throws SQLException {
        try (SmallShop newborn = new SmallShop(500, 60);
                FeatureShop empty = new FeatureShop()) {
            assertThatThrownBy(() -> train(newborn.view(1)))
                    .hasMessageContaining("too short a history for a horizon of 30 days")
                    .hasMessageContaining("at least 91 days");
            assertThat(registry.names()).isEmpty();
            assertThatThrownBy(() -> train(new ShopView(empty.connection(), 1)))
                    .hasMessageContaining("no sale to a known customer")
                    .hasMessageContaining("Import orders that carry customer ids");
        }
        try (SmallShop tiny = new SmallShop(30, DAYS)) {
            assertThatThrownBy(() -> train(tiny.view(1)))
                    .hasMessageContaining("customers")
                    .extracting(e -> ((SuanpanException) e).code())
                    .isEqualTo(ErrorCode.IMPOSSIBLE);
        }
    }

    @Test
    void aProcessThatDiesAtAnyWriteIsMadeGoodByTheNextRun() {
        List<CustomerModel> churn = List.of(CustomerModel.CHURN);
        ShopView view = shop.view(7);
        TrainingSettings few = SETTINGS.withMostDates(1);
        new CustomerTraining(store, clock, few, DULL, TrainingProgress.NONE).train(view, churn);
        var undisturbed = store.digests();
        int writes = undisturbed.size();
        // Shard, pointer to it, bytes, report, card, pointer, experiment.
        assertThat(writes).isEqualTo(7);
        List<String> differing = new ArrayList<>();
        for (int write = 0; write < writes; write++) {
            var other = new InMemoryObjectStore();
            var breaking = new BreakingStore(other, write);
            assertThatThrownBy(() ->
                            new CustomerTraining(breaking, clock, few, DULL, TrainingProgress.NONE)
                                    .train(view, churn))
                    .isInstanceOf(BreakingStore.Death.class);
            new CustomerTraining(other, clock, few, DULL, TrainingProgress.NONE).train(view, churn);
            if (!other.digests().equals(undisturbed)) {
                differing.add("died before write " + write);
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void progressNamesEachStepAndEndsWithAll() {
        List<String> steps = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        new CustomerTraining(
                        store,
                        clock,
                        SETTINGS,
                        DULL,
                        (step, done) -> {
                            steps.add(step);
                            shares.add(done);
                        })
                .train(shop.view(7), List.of(CustomerModel.CHURN));
        assertThat(steps.getFirst()).isEqualTo("features of all customers");
        assertThat(steps).contains("churn: reading the shop's history", "churn: fixed, all rows");
        assertThat(steps.getLast()).isEqualTo("churn: comparing with the version in use");
        assertThat(shares).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        assertThat(shares.getLast()).isEqualTo(1.0);
    }

    private Experiment experiment(String model, String run) {
        String key = ExperimentKeys.key(model, run);
        return Json.read(store.get(key).orElseThrow().bytes(), Experiment.class, key);
    }
}
