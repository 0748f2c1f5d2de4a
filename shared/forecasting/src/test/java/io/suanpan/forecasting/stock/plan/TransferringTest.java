package io.suanpan.forecasting.stock.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.forecasting.stock.LeadTime;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Either warehouse needs 19 of a mug that costs 200; an order takes 14 days. */
final class TransferringTest {
    private static final TransferRoute ROUTE = new TransferRoute("north", "south", 300, 20, 3);

    private static OrderPlan plan(TransferRoute route, StockItem north, StockItem south) {
        return OrderPlanner.plan(List.of(north, south), options(route));
    }

    private static PlanOptions options(TransferRoute route) {
        return PlanOptions.defaults()
                .withService(ServiceTarget.cycle(0.9))
                .withRoutes(List.of(route));
    }

    private static StockItem north(long onHand) {
        return Items.in(Items.mug(onHand), "north");
    }

    private static StockItem south(long onHand) {
        return Items.in(Items.mug(onHand), "south");
    }

    @Test
    void whatOneHasToSpareIsMovedInsteadOfBought() {
        OrderPlan plan = plan(ROUTE, north(40), south(7));

        assertThat(plan.orders()).isEmpty();
        Transfer transfer = plan.transfers().getFirst();
        assertThat(transfer.units()).isEqualTo(12);
        assertThat(transfer.costMinor()).isEqualTo(300 + 12 * 20);
        assertThat(transfer.senderLeftUnits()).isEqualTo(28);
        assertThat(transfer.reason())
                .isEqualTo(
                        "north keeps 28 and needs 19; south had 7 and needs 19; there in 3 days");
    }

    @Test
    void theSenderKeepsItsOwnTargetAndTheRestIsBought() {
        OrderPlan plan = plan(ROUTE, north(24), south(7));

        assertThat(plan.transfers().getFirst().units()).isEqualTo(5);
        assertThat(plan.transfers().getFirst().senderLeftUnits()).isEqualTo(19);
        assertThat(plan.orders()).hasSize(1);
        assertThat(plan.orders().getFirst().units()).isEqualTo(7);
    }

    @Test
    void wholePacksAreMoved() {
        Supply fives = Supply.from("acme", LeadTime.fixed(14)).withOrders(0, 5);
        OrderPlan plan = plan(ROUTE, Items.with(north(32), fives), Items.with(south(7), fives));

        assertThat(plan.transfers().getFirst().units()).isEqualTo(10);
    }

    @Test
    void noRouteIsTakenThatIsDearerThanBuyingOrSlower() {
        TransferRoute dear = new TransferRoute("north", "south", 0, 200, 3);
        TransferRoute slow = new TransferRoute("north", "south", 0, 0, 15);
        TransferRoute back = new TransferRoute("south", "north", 0, 0, 1);

        for (TransferRoute route : List.of(dear, slow, back)) {
            OrderPlan plan = plan(route, north(40), south(7));
            assertThat(plan.transfers()).as(route.toString()).isEmpty();
            assertThat(plan.orders().getFirst().units()).isEqualTo(12);
        }
    }

    @Test
    void noMoreIsMovedThanThereIsRoomFor() {
        Goods litres = Goods.of(200, 500).withVolume(1_000);
        PlanOptions tight = options(ROUTE).withStorage(List.of(new StorageLimit("south", 11)));
        OrderPlan plan =
                OrderPlanner.plan(
                        List.of(Items.with(north(40), litres), Items.with(south(7), litres)),
                        tight);

        assertThat(plan.transfers().getFirst().units()).isEqualTo(4);
    }
}
