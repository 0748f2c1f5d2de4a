package io.suanpan.forecasting.stock.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.stock.LeadTime;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three weeks bridge lead time and review: 11 to 20 units, one in ten each. */
final class OrderPlannerTest {
    private static final PlanOptions CYCLE =
            PlanOptions.defaults().withService(ServiceTarget.cycle(0.9));

    private static OrderPlan plan(PlanOptions options, StockItem... items) {
        return OrderPlanner.plan(List.of(items), options);
    }

    @Test
    void anOrderLiftsThePositionToTheQuantileAndSaysWhy() {
        OrderPlan plan = plan(CYCLE, Items.mug(7));
        OrderLine line = plan.orders().getFirst();
        assertThat(line.reorderPointUnits()).isEqualTo(19);
        assertThat(line.units()).isEqualTo(12);
        assertThat(line.costMinor()).isEqualTo(2400);
        assertThat(line.stockOutProbabilityBefore()).isEqualTo(1);
        assertThat(line.stockOutProbabilityAfter()).isCloseTo(0.1, within(1e-12));
        assertThat(line.reason())
                .isEqualTo(
                        "7 on hand last 9 days; 14 days until a new order arrives; 90 % need 19");
        assertThat(plan.totals().goodsMinor()).isEqualTo(2400);
        assertThat(plan.suppliers().getFirst().trigger()).isEqualTo("mug is due");
        assertThat(plan.cuts()).isEmpty();
    }

    @Test
    void whatIsOnOrderOrReservedCounts() {
        StockItem coming =
                Items.with(Items.mug(0), new StockLevel(9, 2, List.of(new Arrival(12, 3))));
        assertThat(plan(CYCLE, coming).orders()).isEmpty();
        StockItem promised = Items.with(Items.mug(0), new StockLevel(2, 5, List.of()));
        assertThat(plan(CYCLE, promised).orders().getFirst().units()).isEqualTo(22);
        assertThat(plan(CYCLE, promised).orders().getFirst().reason())
                .startsWith("3 more promised than on hand;");
    }

    /** Fill rate 95 %: of 5 a week 0.25 may be short. With 18 it is (1 + 2)/10, with 19 0.1. */
    @Test
    void aFillRateIsMetByUnitsShortInACycle() {
        assertThat(plan(PlanOptions.defaults(), Items.mug(0)).orders().getFirst().units())
                .isEqualTo(19);
    }

    @Test
    void packsAndMinimumRoundUp() {
        StockItem packed =
                Items.with(Items.mug(7), Supply.from("acme", LeadTime.fixed(14)).withOrders(0, 5));
        assertThat(plan(CYCLE, packed).orders().getFirst().units()).isEqualTo(15);
        assertThat(plan(CYCLE, packed).orders().getFirst().packs()).isEqualTo(3);
        StockItem minimum = Items.with(packed, packed.supply().withOrders(22, 5));
        assertThat(plan(CYCLE, minimum).orders().getFirst().units()).isEqualTo(25);
        assertThat(plan(CYCLE, minimum).orders().getFirst().reason())
                .endsWith("raised to the minimum order of 22");
    }

    /** Within 14 + 7 days 90 % of the futures sell 12 at least; 7 are there, so 5 may come. */
    @Test
    void nothingIsOrderedThatExpires() {
        StockItem fresh = Items.with(Items.mug(7), Goods.of(200, 500).withShelfLife(7));
        OrderPlan plan = plan(CYCLE, fresh);
        assertThat(plan.orders().getFirst().units()).isEqualTo(5);
        assertThat(plan.cuts().getFirst().limit()).isEqualTo(Cut.Limit.SHELF_LIFE);
        assertThat(plan.cuts().getFirst().wantedUnits()).isEqualTo(12);
        StockItem packed = Items.with(fresh, fresh.supply().withOrders(6, 3));
        assertThat(plan(CYCLE, packed).orders()).isEmpty();
        assertThat(plan(CYCLE, packed).cuts().getFirst().orderedUnits()).isZero();
    }

    @Test
    void aBudgetGoesWhereItSavesMost() {
        StockItem dear = Items.with(Items.mug(0), Goods.of(200, 1000));
        StockItem poor = Items.with(Items.item("bowl", 0, LeadTime.fixed(14)), Goods.of(200, 210));
        OrderPlan plan = plan(CYCLE.withBudgetMinor(4500), dear, poor);
        assertThat(plan.totals().goodsMinor()).isEqualTo(4400);
        assertThat(plan.orders())
                .filteredOn(it -> it.productId().equals("mug"))
                .first()
                .returns(19L, OrderLine::units);
        Cut cut = plan.cuts().getFirst();
        assertThat(cut.productId()).isEqualTo("bowl");
        assertThat(cut.orderedUnits()).isEqualTo(3);
        assertThat(cut.expectedShortUnits()).isCloseTo(12.5, within(1e-9));
        assertThat(cut.lostMarginMinor()).isEqualTo(125);
        assertThat(cut.reason())
                .isEqualTo(
                        "the budget leaves 3 of 19 wanted; the chance to run out before the next"
                                + " order can arrive is 100 %");
    }

    @Test
    void roomIsForWhatIsThereAndWhatComes() {
        StockItem bulky = Items.with(Items.mug(7), Goods.of(200, 500).withVolume(1000));
        PlanOptions narrow = CYCLE.withStorage(List.of(new StorageLimit(StockItem.MAIN, 10)));
        OrderPlan plan = plan(narrow, bulky);
        assertThat(plan.orders().getFirst().units()).isEqualTo(3);
        assertThat(plan.cuts().getFirst().limit()).isEqualTo(Cut.Limit.STORAGE);
    }

    @Test
    void aProductTwiceIsRefused() {
        assertThatThrownBy(() -> plan(CYCLE, Items.mug(1), Items.mug(2)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("twice the product \"mug\" in warehouse \"main\"");
    }
}
