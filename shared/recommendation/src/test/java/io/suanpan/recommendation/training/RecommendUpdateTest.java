package io.suanpan.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.serving.CustomerRecommendations;
import io.suanpan.recommendation.serving.MovedItems;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.recommendation.serving.RecommendWish;
import io.suanpan.recommendation.serving.Recommendations;
import io.suanpan.recommendation.serving.Role;
import io.suanpan.recommendation.serving.Shopper;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.store.training.VersionOutcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop of baskets, to which sixteen customers come late, and a product later still. */
final class RecommendUpdateTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;
    private FileObjectStore store;
    private ModelRegistry registry;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        registry = new ModelRegistry(store, CLOCK);
    }

    private RecommendTraining training(boolean update, int hour) {
        return new RecommendTraining(
                store,
                Clock.offset(CLOCK, Duration.ofHours(hour)),
                RecommendSettings.defaults().withHoldOutWeeks(3).withUpdate(update),
                TrainingProgress.NONE);
    }

    /** Late customers buy one product of their group each week, from the fifth to one before. */
    private static BasketShop shop(int untilWeek) throws SQLException {
        BasketShop shop = new BasketShop(40, 12);
        buy(
                shop,
                """
                SELECT 'C' || c AS customer_id, 'G' || c %% 4 || '-' || w %% 10 AS product_id, w AS week
                FROM range(500, 516) t(c), range(5, %d) u(w)
                """
                        .formatted(untilWeek));
        return shop;
    }

    private static void buy(BasketShop shop, String customersProductsWeeks) throws SQLException {
        shop.shop()
                .execute(
                        """
                        INSERT INTO order_lines BY NAME
                        SELECT 'L-' || customer_id || '-' || week AS order_id, 1 AS line_number,
                               product_id, customer_id,
                               TIMESTAMP '2025-01-06 12:00:00' + to_days(CAST(7 * week AS INTEGER))
                                   AS ordered_at,
                               'sale' AS line_type, 'product' AS item_kind, 1 AS quantity,
                               500 AS unit_price_minor, 500 AS amount_minor, 'EUR' AS currency,
                               'DE' AS country
                        FROM (%s)
                        """
                                .formatted(customersProductsWeeks));
    }

    private static BasketShop laterShop() throws SQLException {
        BasketShop shop = shop(14);
        buy(
                shop,
                "SELECT 'C' || c AS customer_id, 'A-NEW' AS product_id, 14 AS week"
                        + " FROM range(500, 503) t(c)");
        return shop;
    }

    private VersionOutcome train() throws SQLException {
        try (var shop = shop(11)) {
            return training(false, 0).train(shop.connection(), 7);
        }
    }

    private VersionOutcome update(int commit) throws SQLException {
        try (var shop = laterShop()) {
            return training(true, commit).train(shop.connection(), commit);
        }
    }

    private ModelCard card(VersionOutcome outcome) {
        return registry.card("recommend", outcome.version());
    }

    private RecommendModel model(VersionOutcome outcome) {
        return RecommendModel.read(registry.model(card(outcome)));
    }

    @Test
    void theRecommenderStaysAndAllElseIsMadeAnew() throws Exception {
        VersionOutcome trained = train();
        VersionOutcome updated = update(8);
        assertThat(updated.promoted()).isTrue();
        assertThat(updated.algorithm()).isEqualTo(trained.algorithm());
        assertThat(card(updated).parameters()).containsEntry("base", trained.version());
        RecommendModel before = model(trained);
        RecommendModel after = model(updated);
        assertThat(after.asOfSeconds()).isGreaterThan(before.asOfSeconds());
        assertThat(after.catalogue().size()).isEqualTo(before.catalogue().size() + 1);
        assertThat(after.part(Role.CUSTOMER).recommender()).isInstanceOf(MovedItems.class);
        assertThat(after.write()).isEqualTo(registry.model(card(updated)));
        // The new product is the first by its name, so that all others have moved.
        float[] old = scores(before, "G1-3", "G1-5");
        float[] now = scores(after, "G1-3", "G1-5");
        assertThat(now[0]).isZero();
        for (int item = 0; item < old.length; item++) {
            assertThat(now[item + 1]).isEqualTo(old[item]);
        }
    }

    private static float[] scores(RecommendModel model, String... bought) {
        int[] items = new int[bought.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = model.catalogue().index(bought[i]).orElseThrow();
        }
        Profile profile = Profile.of(items, 1_000);
        float[] scores = new float[model.catalogue().size()];
        model.part(Role.CUSTOMER).recommender().score(profile, scores);
        return scores;
    }

    @Test
    void answersKnowWhatWasBoughtSince() throws Exception {
        train();
        List<String> before = shown("C503");
        assertThat(before).contains("G3-1");
        update(8);
        List<String> after = shown("C503");
        assertThat(after).as("bought in the weeks since").doesNotContain("G3-1", "G3-2", "G3-3");
        assertThat(shown("C504")).as("sold since").contains("A-NEW");
    }

    private List<String> shown(String customer) {
        Recommendations answer =
                new CustomerRecommendations(store, CLOCK)
                        .recommend(
                                Shopper.customer(customer),
                                RecommendWish.defaults()
                                        .withRanking(
                                                RecommendWish.defaults().ranking().withCount(40)));
        return answer.items().stream().map(it -> it.productId()).toList();
    }

    /** Of each the next three products, among the four of the group that are left. */
    @Test
    void itIsJudgedByWhatItsRecommenderHasNotSeen() throws Exception {
        train();
        ModelCard card = card(update(8));
        assertThat(card.metrics()).containsEntry("customers", 16.0).containsEntry("pairs", 48.0);
        assertThat(card.metrics().get("ndcg10"))
                .isGreaterThan(card.metrics().get("baselineNdcg10"));
        assertThat(card.parameters()).doesNotContainKey("judged");
    }

    @Test
    void whereNothingCameSinceItKeepsTheFiguresOfItsTraining() throws Exception {
        VersionOutcome trained = train();
        try (var shop = shop(11)) {
            VersionOutcome again = training(true, 1).train(shop.connection(), 8);
            assertThat(card(again).metrics()).isEqualTo(card(trained).metrics());
            assertThat(again.promoted()).isTrue();
            assertThat(again.reason())
                    .contains("An update of " + trained.version())
                    .contains("Only 0 customers bought something new since");
        }
    }

    @Test
    void anUpdateOfAnUpdateHasTheSameBaseAndTheSameAgainChangesNothing() throws Exception {
        VersionOutcome trained = train();
        VersionOutcome first = update(8);
        Map<String, String> objects = objects();
        assertThat(update(8).version()).isEqualTo(first.version());
        assertThat(objects()).isEqualTo(objects);
        VersionOutcome second = update(9);
        assertThat(second.version()).isNotEqualTo(first.version());
        assertThat(card(second).parameters()).containsEntry("base", trained.version());
    }

    private Map<String, String> objects() {
        try (var all = store.listAll("")) {
            return all.collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
        }
    }

    /** Everybody buys what only other groups bought: the weights mislead, the best sellers less. */
    @Test
    void whereTheBestSellersHaveBecomeBetterItStaysOut() throws Exception {
        VersionOutcome trained = train();
        try (var shop = shop(11)) {
            buy(
                    shop,
                    "SELECT 'C' || lpad(CAST(c AS VARCHAR), 3, '0') AS customer_id,"
                            + " 'G' || (c + 1) % 4 || '-' || w % 10 AS product_id, w AS week"
                            + " FROM range(40) t(c), range(12, 22) u(w)");
            VersionOutcome misled = training(true, 1).train(shop.connection(), 8);
            assertThat(card(misled).metrics().get("ndcg10"))
                    .isLessThan(card(misled).metrics().get("baselineNdcg10"));
            assertThat(misled.promoted()).isFalse();
        }
        assertThat(registry.current("recommend").orElseThrow().version())
                .isEqualTo(trained.version());
    }

    @Test
    void withoutAVersionInUseThereIsNothingToUpdate() throws Exception {
        assertThatThrownBy(() -> update(8))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("No recommendations are in use")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.NOT_TRAINED);
        assertThat(store.listAll("")).isEmpty();
    }
}
