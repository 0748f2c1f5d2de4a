package io.suanpan.forecasting.stock.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.forecasting.stock.LeadTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the shop, no plan breaks what it was told to keep. */
final class LimitsTest {
    private static final int TRIALS = 300;
    private static final long MILLILITRES_PER_LITRE = 1_000;

    private final SplittableRandom random = new SplittableRandom(21);

    @Test
    void budgetStoragePacksAndMinimaAreNeverBroken() {
        int cut = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            List<StockItem> items = items(1 + random.nextInt(6));
            long budget = random.nextLong(60_000);
            long litres = random.nextLong(200);
            OrderPlan plan = OrderPlanner.plan(items, options(budget, litres));

            assertThat(plan.totals().goodsMinor() + plan.totals().orderCostMinor())
                    .isLessThanOrEqualTo(budget);
            long before = items.stream().mapToLong(LimitsTest::millilitres).sum();
            assertThat(plan.totals().orderVolumeMillilitres())
                    .isLessThanOrEqualTo(Math.max(0, litres * MILLILITRES_PER_LITRE - before));
            plan.orders().forEach(line -> wholePacks(line, items));
            cut += plan.cuts().size();
        }
        assertThat(cut).as("limits that stood in the way").isGreaterThan(TRIALS);
    }

    @Test
    void theTotalsAreThoseOfTheLines() {
        for (int trial = 0; trial < TRIALS; trial++) {
            OrderPlan plan =
                    OrderPlanner.plan(items(1 + random.nextInt(6)), options(50_000, 5_000));
            long units = plan.orders().stream().mapToLong(OrderLine::units).sum();
            long goods = plan.orders().stream().mapToLong(OrderLine::costMinor).sum();

            assertThat(plan.totals().orderUnits()).isEqualTo(units);
            assertThat(plan.totals().goodsMinor()).isEqualTo(goods);
            assertThat(plan.suppliers().stream().mapToLong(SupplierOrder::goodsMinor).sum())
                    .isEqualTo(goods);
        }
    }

    private static void wholePacks(OrderLine line, List<StockItem> items) {
        Supply supply =
                items.stream()
                        .filter(it -> it.productId().equals(line.productId()))
                        .findFirst()
                        .orElseThrow()
                        .supply();
        assertThat(line.units()).isEqualTo(line.packs() * supply.packUnits());
        assertThat(line.units()).isGreaterThanOrEqualTo(Math.max(1, supply.minimumOrderUnits()));
    }

    private static PlanOptions options(long budget, long litres) {
        return PlanOptions.defaults()
                .withBudgetMinor(budget)
                .withStorage(List.of(new StorageLimit(StockItem.MAIN, litres)))
                .withSuppliers(
                        List.of(
                                new SupplierTerms("acme", 500, 20),
                                new SupplierTerms("other", 90, 0)));
    }

    private static long millilitres(StockItem item) {
        return item.stock().onHandUnits() * item.goods().unitVolumeMillilitres();
    }

    private List<StockItem> items(int count) {
        List<StockItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LeadTime lead = LeadTime.fixed(1 + random.nextInt(30));
            StockItem item = Items.item("product " + i, random.nextInt(25), lead);
            Supply supply =
                    Supply.from(random.nextBoolean() ? "acme" : "other", lead)
                            .withOrders(random.nextInt(20), 1 + random.nextInt(12));
            Goods goods =
                    Goods.of(1 + random.nextInt(900), 1 + random.nextInt(2_000))
                            .withVolume(random.nextInt(3_000));
            items.add(Items.with(Items.with(item, supply), goods));
        }
        return items;
    }
}
