package io.suanpan.forecasting.stock.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.stock.policy.FixedQuantity;
import io.suanpan.forecasting.stock.policy.OrderUpTo;
import io.suanpan.forecasting.stock.policy.PeriodicReview;
import io.suanpan.forecasting.stock.policy.StockPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReplayTest {
    private static final Series DEMAND = Series.of("mug", 1, 3, 5, 4, 2, 6);
    private static final StockPolicy UP_TO_8 = new OrderUpTo(8, 8);

    /**
     * Orders arrive before the demand of the week after next.
     *
     * <pre>
     * week  arrives  demand  served  left  position  order
     *  0     (8)       3       3      5       5        3
     *  1      0        5       5      0       3        5
     *  2      3        4       3      0       5        3
     *  3      5        2       2      3       6        2
     *  4      3        6       6      0
     * </pre>
     */
    @Test
    void lostSalesByHand() {
        ReplayResult result = new Replay(1, UnmetDemand.LOST).run(DEMAND, UP_TO_8);

        assertThat(result)
                .isEqualTo(new ReplayResult(1, 5, 8, 20, 19, 19, 1, 0, 11, 0, 2, 8, 4, 4, 3));
        assertThat(result.fillRate()).isEqualTo(0.95);
        assertThat(result.cycleService()).isEqualTo(0.75);
        assertThat(result.meanStockUnits()).isEqualTo(1.6);
    }

    /**
     * The unit that is short in week 2 is owed: week 2 orders 4, of which one leaves at once; week
     * 3 ends with 2.
     */
    @Test
    void backordersByHand() {
        ReplayResult result = new Replay(1, UnmetDemand.BACKORDERED).run(DEMAND, UP_TO_8);

        assertThat(result)
                .isEqualTo(new ReplayResult(1, 5, 8, 20, 19, 20, 0, 0, 12, 0, 2, 7, 4, 4, 3));
        assertThat(result.fillRate()).isEqualTo(0.95);
    }

    /** Each week is ordered what it sold; it is there for the next. */
    @Test
    void withoutALeadTimeStockIsFullEveryWeek() {
        ReplayResult result = new Replay(0, UnmetDemand.LOST).run(DEMAND, UP_TO_8);

        assertThat(result.fillRate()).isEqualTo(1);
        assertThat(result.stockUnitWeeks()).isEqualTo(5 + 3 + 4 + 6 + 2);
    }

    @Test
    void unitsAreConservedWhateverThePolicy() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 2_000; trial++) {
            UnmetDemand unmet = UnmetDemand.values()[trial % 2];
            Series demand = demand(random, 1 + random.nextInt(30));
            ReplayResult all = new Replay(random.nextInt(5), unmet).run(demand, policy(random));

            assertThat(all.startUnits() + all.receivedUnits())
                    .isEqualTo(all.shippedUnits() + all.onHandUnits());
            assertThat(all.demandUnits())
                    .isEqualTo(all.shippedUnits() + all.lostUnits() + all.owedUnits());
            assertThat(all.servedUnits()).isLessThanOrEqualTo(all.shippedUnits());
            assertThat(List.of(all.onHandUnits(), all.onOrderUnits(), all.owedUnits()))
                    .allMatch(units -> units >= 0);
            assertThat(unmet == UnmetDemand.LOST ? all.owedUnits() : all.lostUnits()).isZero();
            assertThat(all.goodCycles()).isBetween(0L, all.cycles());
        }
    }

    /** A base stock is never exceeded, on the shelf or with what is under way. */
    @Test
    void stockNeverExceedsTheLevelThatIsOrderedUpTo() {
        SplittableRandom random = new SplittableRandom(12);
        for (int trial = 0; trial < 500; trial++) {
            int level = random.nextInt(40);
            int weeks = 1 + random.nextInt(30);
            ReplayResult all =
                    new Replay(random.nextInt(4), UnmetDemand.LOST)
                            .run(demand(random, weeks), new OrderUpTo(level, level));

            assertThat(all.onHandUnits() + all.onOrderUnits()).isLessThanOrEqualTo(level);
            assertThat(all.stockUnitWeeks()).isLessThanOrEqualTo((long) level * weeks);
        }
    }

    @Test
    void theRuleIsToldWhatIsPastAndNothingElse() {
        List<Integer> asked = new ArrayList<>();
        new Replay(2, UnmetDemand.LOST)
                .run(
                        List.of(DEMAND, DEMAND),
                        (week, soFar) -> {
                            asked.add(week);
                            long past =
                                    IntStream.range(0, week)
                                            .mapToLong(t -> 2 * (long) DEMAND.value(t))
                                            .sum();
                            assertThat(soFar.demandUnits()).isEqualTo(past);
                            assertThat(soFar.weeks()).isEqualTo(week);
                            return List.of(UP_TO_8, UP_TO_8);
                        });

        assertThat(asked).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void productsDoNotTouchEachOther() {
        Series other = Series.of("bowl", 1, 0, 9, 0, 1, 2);
        Replay replay = new Replay(1, UnmetDemand.LOST);

        List<ReplayResult> both =
                replay.run(List.of(DEMAND, other), (_, _) -> List.of(UP_TO_8, UP_TO_8));

        assertThat(both).containsExactly(replay.run(DEMAND, UP_TO_8), replay.run(other, UP_TO_8));
        ReplayResult sum = ReplayResult.sum(5, both);
        assertThat(sum.products()).isEqualTo(2);
        assertThat(sum.demandUnits()).isEqualTo(32);
        assertThat(replay.run(List.of(), (_, _) -> List.of())).isEmpty();
    }

    /** Of a year's price of 520 with a fifth for holding a unit costs 104 · 7/365 a week. */
    @Test
    void moneyByHand() {
        ReplayResult result = new Replay(1, UnmetDemand.LOST).run(DEMAND, UP_TO_8);
        ReplayCost cost = new ReplayCost(520, 0.2, 150, 400);

        assertThat(cost.meanStockMinor(result)).isCloseTo(832, within(1e-9));
        assertThat(cost.costMinor(result))
                .isCloseTo(8 * 104 * 7 / 365.0 + 4 * 150 + 400, within(1e-9));
        ReplayResult none = new Replay(1, UnmetDemand.LOST).run(DEMAND, new OrderUpTo(0, 0));
        assertThat(cost.costMinor(none)).isEqualTo(20 * 400);
        assertThat(cost.savesMinor(result, none))
                .isCloseTo(8000 - cost.costMinor(result), within(1e-9));
    }

    @Test
    void halvesAreRoundedAndReturnsAreNoDemand() {
        ReplayResult result =
                new Replay(1, UnmetDemand.LOST).run(Series.of("mug", 1, -4, 2.5), UP_TO_8);

        assertThat(result.demandUnits()).isEqualTo(3);
        assertThat(result.orders()).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Replay(-1, UnmetDemand.LOST))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("leadWeeks -1");
        assertThatThrownBy(() -> new Replay(1_001, UnmetDemand.LOST))
                .isInstanceOf(SuanpanException.class);
        Replay replay = new Replay(1, UnmetDemand.LOST);
        assertThatThrownBy(() ->
                        replay.run(
                                List.of(DEMAND, DEMAND.first(4)),
                                (_, _) -> List.of(UP_TO_8, UP_TO_8)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("weeks 4");
        assertThatThrownBy(() -> replay.run(List.of(DEMAND, DEMAND), (_, _) -> List.of(UP_TO_8)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("policies 1");
    }

    private static Series demand(SplittableRandom random, int weeks) {
        return Series.of(
                "any", 1, random.doubles(weeks).map(it -> it < 0.4 ? 0 : 20 * it * it).toArray());
    }

    private static StockPolicy policy(SplittableRandom random) {
        long level = random.nextInt(30);
        return switch (random.nextInt(3)) {
            case 0 -> new OrderUpTo(level, level + random.nextInt(20));
            case 1 -> new FixedQuantity(level, 1 + random.nextInt(20));
            default -> new PeriodicReview(1 + random.nextInt(4), level);
        };
    }
}
