package io.suanpan.forecasting.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProductShardTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private static ProductHistory full() {
        return new ProductHistory(
                new ProductFacts("P1", "Mug “Ü”", "Kitchen", 1_250L, 480L, "SUP01", 12),
                WeeklySales.of(
                        MONDAY, new int[] {0, 127, 128, 2_000_000_000}, new byte[] {7, 0, 1, 0}),
                new StockCount(
                        LocalDate.of(2026, 2, 1),
                        3,
                        40,
                        List.of(new SiteCount("NORD", 1, 0), new SiteCount("SÜD", 2, 40))));
    }

    private static ProductHistory bare() {
        return new ProductHistory(ProductFacts.unknown("P2"), WeeklySales.of(MONDAY, 1), null);
    }

    @Test
    void whatIsWrittenIsRead() {
        List<ProductHistory> read =
                ProductShard.decode(ProductShard.encode(List.of(full(), bare())), "k");
        assertThat(read)
                .extracting(ProductHistory::product)
                .containsExactly(full().product(), bare().product());
        assertThat(read).extracting(ProductHistory::stock).containsExactly(full().stock(), null);
        WeeklySales sales = read.getFirst().sales();
        assertThat(sales.firstWeek()).isEqualTo(MONDAY);
        assertThat(List.of(sales.units(0), sales.units(1), sales.units(2), sales.units(3)))
                .containsExactly(0, 127, 128, 2_000_000_000);
        assertThat(List.of(sales.daysOut(0), sales.daysOut(1), sales.daysOut(2)))
                .containsExactly(7, 0, 1);
        assertThat(read.getLast().sales().daysOut(0)).isZero();
    }

    @Test
    void noShardIsEmptyOfMeaning() {
        assertThat(ProductShard.decode(ProductShard.encode(List.of()), "k")).isEmpty();
    }

    /** Each cut and each of some flipped bytes ends in an answer, never in another failure. */
    @Test
    void aBrokenShardIsToldByItsKey() {
        byte[] good = ProductShard.encode(List.of(full(), bare()));
        for (int cut = 0; cut < good.length; cut++) {
            byte[] part = Arrays.copyOf(good, cut);
            assertThatThrownBy(() -> ProductShard.decode(part, "features/forecast/v/00000.bin"))
                    .as("cut at " + cut)
                    .isInstanceOf(SuanpanException.class)
                    .hasMessageContaining("features/forecast/v/00000.bin")
                    .extracting(e -> ((SuanpanException) e).code())
                    .isEqualTo(ErrorCode.INTERNAL);
        }
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) 0x80;
            try {
                ProductShard.decode(bad, "k");
            } catch (SuanpanException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL);
            }
        }
    }

    @Test
    void weeksBeginOnMondaysAndHoldWhatCanBe() {
        for (Runnable wrong :
                List.<Runnable>of(
                        () -> WeeklySales.of(MONDAY.plusDays(1), 1),
                        () -> WeeklySales.of(MONDAY),
                        () -> WeeklySales.of(MONDAY, -1),
                        () -> WeeklySales.of(MONDAY, new int[] {1}, new byte[] {8}),
                        () -> WeeklySales.of(MONDAY, new int[] {1}, new byte[2]))) {
            assertThatThrownBy(wrong::run).hasMessageContaining("Begin on a Monday");
        }
    }
}
