package io.suanpan.forecasting.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.stock.plan.Transfer;
import io.suanpan.forecasting.stock.plan.TransferRoute;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StockPlansTest {
    private static final LocalDate SUNDAY = ShopFixture.AS_OF.minusDays(1);
    private static final PlanWish USUAL = PlanWish.defaults();

    @TempDir private Path folder;
    private StockPlans plans;

    @BeforeEach
    void open() {
        FileObjectStore store =
                new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        plans = new StockPlans(store, new ProductForecasts(store, ShopFixture.CLOCK));
    }

    private void train(ProductHistory... products) {
        var store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        ShopFixture.train(store, 2, List.of(products));
    }

    private static ProductHistory steady(String id, int onHand, int onOrder) {
        return ShopFixture.product(
                id, new StockCount(SUNDAY, onHand, onOrder), 7, 7, 7, 7, 7, 7, 7, 7);
    }

    private static PlanWish with(ProductTerms terms) {
        return new PlanWish(
                USUAL.service(),
                2,
                7,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(terms),
                TransferWish.NONE);
    }

    private static PlanWish withBudget(long minor) {
        return new PlanWish(
                USUAL.service(),
                2,
                7,
                Optional.of(minor),
                Optional.empty(),
                List.of(),
                List.of(),
                TransferWish.NONE);
    }

    /** 1 a day, 14 days to deliver, 7 to the next plan: 21 units, of which 95 % are enough. */
    @Test
    void whatSellsEvenlyIsOrderedUpToLeadTimeAndReview() {
        train(steady("mug", 5, 0), steady("cup", 60, 0));
        StockPlan plan = plans.plan(List.of("mug", "cup", "mug"), USUAL);
        PlanAnswer mug = plan.answers().getFirst();
        PlannedOrder order = Objects.requireNonNull(mug.order());
        assertThat(order.units()).isBetween(14L, 16L);
        assertThat(order.lastsUntil()).isEqualTo(ShopFixture.AS_OF.plusDays(5));
        assertThat(order.expectedUnitsPerWeek()).isEqualTo(7);
        assertThat(order.costMinor()).isEqualTo(400 * order.units());
        assertThat(plan.answers().get(1).order()).isNull();
        assertThat(plan.answers().get(2)).isEqualTo(mug);
        assertThat(plan.ordersByUrgency()).containsExactly(order);
        assertThat(plan.totals().products()).isEqualTo(2);
        assertThat(plan.assumptions()).isEmpty();
    }

    @Test
    void whatIsOnOrderIsNotOrderedAgain() {
        train(steady("mug", 5, 20));
        StockPlan plan = plans.planAll(USUAL);
        assertThat(plan.answers().getFirst().order()).isNull();
        assertThat(plan.answers().getFirst().product().onOrderUnits()).isEqualTo(20);
        assertThat(plan.assumptions())
                .containsExactly("What is on order arrives after half of its lead time.");
    }

    @Test
    void termsOfTheWishStandForThoseOfTheTables() {
        train(steady("mug", 5, 0));
        var packs = new ProductTerms("mug", 0, 0, 28, null, 24, 30, 100L, null, null);
        PlannedOrder order =
                Objects.requireNonNull(plans.planAll(with(packs)).answers().getFirst().order());
        assertThat(order.units()).isEqualTo(48);
        assertThat(order.packs()).isEqualTo(2);
        assertThat(order.leadTimeDays()).isEqualTo(28);
        assertThat(order.costMinor()).isEqualTo(4_800);
        assertThat(order.onHandUnits()).isZero();
    }

    /** Counted on Wednesday: of Monday's week 4 of 7 days are still to be sold. */
    @Test
    void whatSoldBeforeTheCountIsNotSoldAgain() {
        train(
                ShopFixture.product(
                        "mug",
                        new StockCount(ShopFixture.AS_OF.plusDays(2), 4, 0),
                        7,
                        7,
                        7,
                        7,
                        7,
                        7,
                        7,
                        7));
        StockPlan plan = plans.planAll(USUAL);
        assertThat(plan.plannedFor()).isEqualTo(ShopFixture.AS_OF.plusDays(3));
        assertThat(plan.answers().getFirst().product().lastsUntil())
                .isEqualTo(ShopFixture.AS_OF.plusDays(7));
    }

    @Test
    void aBudgetIsKeptAndTheCutIsTold() {
        train(steady("mug", 5, 0), steady("cup", 5, 0));
        StockPlan plan = plans.planAll(withBudget(6_000));
        assertThat(plan.totals().goodsMinor()).isBetween(1L, 6_000L);
        assertThat(plan.answers().stream().map(PlanAnswer::cut).filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(cut -> assertThat(cut.limit()).isEqualTo("budget"));
        assertThat(plans.planAll(withBudget(0)).totals().orders()).isZero();
    }

    @Test
    void aProductWithoutACountOrACostGetsAProblemOfItsOwn() {
        var noCost =
                new ProductHistory(
                        ProductFacts.unknown("bowl"),
                        WeeklySales.of(ShopFixture.AS_OF.minusWeeks(2), new int[] {4, 4}),
                        new StockCount(SUNDAY, 0, 0));
        train(steady("mug", 5, 0), ShopFixture.product("cup", null, 3, 3), noCost);
        List<PlanAnswer> answers =
                plans.plan(List.of("cup", "mug", "none", "", "bowl"), USUAL).answers();
        assertThat(answers.get(0).problem().detail())
                .isEqualTo(
                        "The stock of product \"cup\" is not known: it was not counted in the last"
                                + " week of counts.");
        assertThat(answers.get(1).order()).isNotNull();
        assertThat(answers.get(2).problem().code()).isEqualTo("not-found");
        assertThat(answers.get(3).problem().code()).isEqualTo("not-found");
        assertThat(answers.get(4).order().supplierId()).isEqualTo("unknown");
        assertThat(plans.plan(List.of("bowl"), USUAL).assumptions())
                .containsExactly(
                        "Of 1 product no lead time is known: 2 weeks.",
                        "Of 1 product no cost is known: it counts as 0.");
        assertThat(
                        plans.plan(List.of("bowl"), withBudget(10))
                                .answers()
                                .getFirst()
                                .problem()
                                .code())
                .isEqualTo("impossible");
    }

    @Test
    void withoutAnyCountAllCannotBePlannedButAsTheWishSays() {
        train(ShopFixture.product("mug", null, 7, 7, 7, 7));
        assertThatThrownBy(() -> plans.planAll(USUAL))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("The stock of no product is known")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.IMPOSSIBLE);
        var counted = new ProductTerms("mug", 0, null, null, null, null, null, null, null, null);
        assertThat(plans.planAll(with(counted)).totals().orders()).isEqualTo(1);
    }

    @Test
    void tooManyAndTermsThatAreThereTwiceAreRefused() {
        train(steady("mug", 5, 0));
        List<String> many = IntStream.range(0, 2_001).mapToObj(i -> "p" + i).toList();
        assertThatThrownBy(() -> plans.plan(many, USUAL)).hasMessageContaining("2,001 products");
        var none = ProductTerms.none("mug");
        var twice =
                new PlanWish(
                        ServiceTarget.fillRate(0.9),
                        2,
                        7,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(none, none),
                        TransferWish.NONE);
        assertThatThrownBy(() -> plans.planAll(twice)).hasMessageContaining("\"mug\"");
    }

    private static PlanWish moving(double north, double south, TransferRoute... routes) {
        return new PlanWish(
                USUAL.service(),
                2,
                7,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new TransferWish(
                        List.of(
                                new WarehouseShare("NORTH", north),
                                new WarehouseShare("SOUTH", south)),
                        List.of(routes)));
    }

    private static ProductHistory lying(String id, SiteCount... sites) {
        int onHand = List.of(sites).stream().mapToInt(SiteCount::onHand).sum();
        int onOrder = List.of(sites).stream().mapToInt(SiteCount::onOrder).sum();
        return ShopFixture.product(
                id,
                new StockCount(SUNDAY, onHand, onOrder, List.of(sites)),
                7,
                7,
                7,
                7,
                7,
                7,
                7,
                7);
    }

    private static TransferRoute route(String from, String to) {
        return new TransferRoute(from, to, 50, 10, 2);
    }

    /**
     * Of 1 a day half falls to each: 10.5 until the order after next is there, and what chance
     * asks. The south has 60 and keeps that, the north has nothing.
     */
    @Test
    void whatLiesTooMuchInOneWarehouseGoesToWhereItIsShort() {
        train(
                lying("mug", new SiteCount("NORTH", 0, 0), new SiteCount("SOUTH", 60, 0)),
                lying("cup", new SiteCount("NORTH", 30, 0), new SiteCount("SOUTH", 30, 0)));
        PlanWish wish = moving(0.5, 0.5, route("SOUTH", "NORTH"), route("NORTH", "SOUTH"));
        StockPlan plan = plans.planAll(wish);
        assertThat(plan.transfers()).hasSize(1);
        Transfer transfer = plan.transfers().getFirst();
        assertThat(transfer.productId()).isEqualTo("mug");
        assertThat(transfer.fromWarehouseId()).isEqualTo("SOUTH");
        assertThat(transfer.toWarehouseId()).isEqualTo("NORTH");
        assertThat(transfer.units()).isBetween(10L, 20L);
        assertThat(transfer.costMinor()).isEqualTo(50 + 10 * transfer.units());
        assertThat(transfer.senderLeftUnits()).isEqualTo(60 - transfer.units());
        assertThat(transfer.reason()).contains("SOUTH");
        StockPlan still = plans.planAll(USUAL);
        assertThat(still.transfers()).isEmpty();
        assertThat(plan.answers()).isEqualTo(still.answers());
        assertThat(plan.assumptions()).isEqualTo(still.assumptions());
        assertThat(Json.text(plans.planAll(wish))).isEqualTo(Json.text(plan));
    }

    /** Who serves more customers is sent more. */
    @Test
    void theShareOfDemandSaysHowMuchMoves() {
        train(lying("mug", new SiteCount("NORTH", 0, 0), new SiteCount("SOUTH", 90, 0)));
        TransferRoute route = route("SOUTH", "NORTH");
        long few = plans.planAll(moving(0.2, 0.8, route)).transfers().getFirst().units();
        long many = plans.planAll(moving(0.8, 0.2, route)).transfers().getFirst().units();
        assertThat(many).isGreaterThan(2 * few);
    }

    @Test
    void whereNobodySaysWhatLiesWhereNothingMoves() {
        train(steady("mug", 60, 0), lying("cup", new SiteCount("EAST", 60, 0)));
        StockPlan plan = plans.planAll(moving(0.5, 0.5, route("SOUTH", "NORTH")));
        assertThat(plan.transfers()).isEmpty();
        assertThat(plan.assumptions())
                .contains(
                        "Of 1 product it is not known what lies where: nothing of it moves.",
                        "What lies in EAST stays there: not among the warehouses.");
    }

    @Test
    void countsOfTheWishStandForThoseOfTheTables() {
        train(steady("mug", 1, 0));
        var sites = List.of(new SiteCount("NORTH", 0, 0), new SiteCount("SOUTH", 60, 5));
        var terms = new ProductTerms("mug", null, null, null, null, 5, null, null, null, sites);
        PlanWish moving = moving(0.5, 0.5, route("SOUTH", "NORTH"));
        StockPlan plan =
                plans.planAll(
                        new PlanWish(
                                moving.service(),
                                2,
                                7,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(terms),
                                moving.transfers()));
        PlannedProduct mug = Objects.requireNonNull(plan.answers().getFirst().product());
        assertThat(mug.onHandUnits()).isEqualTo(60);
        assertThat(mug.onOrderUnits()).isEqualTo(5);
        assertThat(plan.transfers().getFirst().units() % 5).isZero();
    }

    @Test
    void warehousesThatMakeNoWholeAreRefused() {
        train(steady("mug", 5, 0));
        TransferRoute route = route("SOUTH", "NORTH");
        assertThatThrownBy(() -> plans.planAll(moving(0.5, 0.3, route)))
                .hasMessageContaining("0.8 and not 1");
        assertThatThrownBy(() -> plans.planAll(moving(0.5, 0.5, route("SOUTH", "EAST"))))
                .hasMessageContaining("\"EAST\"");
        var twice =
                new TransferWish(
                        List.of(new WarehouseShare("N", 0.5), new WarehouseShare("N", 0.5)),
                        List.of());
        assertThatThrownBy(twice::requireWhole).hasMessageContaining("\"N\" is there twice");
    }

    @Test
    void anyNumberOfThreadsMakesTheSamePlan() {
        train(
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                ShopFixture.product(
                                        "p" + i,
                                        new StockCount(SUNDAY, i % 9, i % 4),
                                        i,
                                        3,
                                        i % 7,
                                        0,
                                        i % 5,
                                        12,
                                        1,
                                        i % 11))
                        .toArray(ProductHistory[]::new));
        String usual = Json.text(plans.planAll(USUAL));
        try (var one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> Json.text(plans.planAll(USUAL))).join()).isEqualTo(usual);
        }
    }
}
