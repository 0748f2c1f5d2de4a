package io.suanpan.tables.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnomaliesTest {
    private static final LocalDate START = LocalDate.parse("2026-01-01");

    @TempDir private Path folder;

    private static DayCount day(int day, long rows, double logPrice) {
        return new DayCount(START.plusDays(day), rows, rows, rows, logPrice);
    }

    private static List<DayCount> days(int from, int to, long rows) {
        List<DayCount> days = new ArrayList<>();
        for (int i = from; i < to; i++) {
            days.add(day(i, rows, 1));
        }
        return days;
    }

    private static List<Anomaly> find(List<DayCount> before, List<DayCount> days) {
        return new Anomalies().find(before, days, Map.of("mix.country", Map.of()));
    }

    @Test
    void evenDaysStandOutFromTheFloorOfTheDeviationOn() {
        // |ln(rows / 100)| / 0.05 > 3.5 from exp(0.175) on: 119.1 rows.
        assertThat(find(days(0, 28, 100), days(28, 29, 119))).isEmpty();
        List<Anomaly> found = find(days(0, 28, 100), days(28, 29, 120));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().measure()).isEqualTo("volume");
        assertThat(found.getFirst().value()).isEqualTo(120);
        assertThat(found.getFirst().usual()).isEqualTo(100);
        assertThat(found.getFirst().score()).isCloseTo(Math.log(1.2) / 0.05, within(1e-4));
        assertThat(find(days(0, 28, 100), days(28, 29, 83))).hasSize(1);
    }

    @Test
    void theDeviationIsThatOfTheDaysBefore() {
        List<DayCount> before = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            before.add(day(i, 100, i % 2 == 0 ? 1.0 : 1.4));
        }
        // Median 1.2, median distance 0.2: z = (x - 1.2) / (1.4826 * 0.2).
        assertThat(find(before, List.of(day(28, 100, 1.2 + 3.4 * 0.29652)))).isEmpty();
        List<Anomaly> found = find(before, List.of(day(28, 100, 1.2 + 3.6 * 0.29652)));
        assertThat(found)
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.measure()).isEqualTo("price");
                    assertThat(a.usual()).isEqualTo(1.2);
                    assertThat(a.score()).isCloseTo(3.6, within(1e-3));
                    assertThat(a.threshold()).isEqualTo(3.5);
                });
    }

    @Test
    void onlyTheLast28DaysCountAndAtLeastTenOfThem() {
        assertThat(find(days(0, 9, 100), days(9, 10, 500))).isEmpty();
        assertThat(find(days(0, 10, 100), days(10, 11, 500))).hasSize(1);
        // 28 days of 500 push the 100s out of the window.
        List<DayCount> before = new ArrayList<>(days(0, 20, 100));
        before.addAll(days(20, 48, 500));
        assertThat(find(before, days(48, 49, 500))).isEmpty();
        assertThat(find(days(0, 28, 100), days(60, 61, 500))).isEmpty();
    }

    @Test
    void aShiftOfTheMixIsThePopulationStabilityIndex() {
        Map<LocalDate, Map<String, Long>> byDay = new TreeMap<>();
        for (int i = 0; i < 28; i++) {
            byDay.put(START.plusDays(i), Map.of("GB", 180L, "DE", 20L));
        }
        byDay.put(START.plusDays(28), Map.of("GB", 120L, "DE", 80L));
        List<Anomaly> found =
                new Anomalies().find(List.of(), days(28, 29, 200), Map.of("mix.country", byDay));
        double p = 120.5 / 201;
        double q = 5040.5 / 5601;
        double index = (p - q) * Math.log(p / q) + (q - p) * Math.log((1 - p) / (1 - q));
        assertThat(index).isGreaterThan(0.25);
        assertThat(found)
                .singleElement()
                .satisfies(a -> assertThat(a.score()).isCloseTo(index, within(1e-4)));
        byDay.put(START.plusDays(28), Map.of("GB", 90L, "DE", 100L));
        assertThat(new Anomalies().find(List.of(), days(28, 29, 190), Map.of("mix.country", byDay)))
                .as("fewer than 200 rows")
                .isEmpty();
    }

    private static String lines(int from, int to, int rows, String price, String country) {
        StringBuilder lines =
                new StringBuilder(
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int i = from; i < to; i++) {
            for (int row = 0; row < rows; row++) {
                lines.append(i)
                        .append('x')
                        .append(row)
                        .append(",10A,MUG,2,")
                        .append(START.plusDays(i))
                        .append(" 10:00,")
                        .append(price)
                        .append(",7,")
                        .append(country)
                        .append('\n');
            }
        }
        return lines.toString();
    }

    @Test
    void aFileOfOneDayIsComparedWithTheDaysInTheTables() {
        TinyShop shop = new TinyShop(folder);
        shop.ingest("raw/online-retail/january.csv", lines(0, 28, 200, "2.50", "EIRE"));
        assertThat(
                        shop.ingest(
                                        "raw/online-retail/usual.csv",
                                        lines(28, 29, 201, "2.50", "Ireland"))
                                .anomalies())
                .isEmpty();
        QualityReport odd =
                shop.ingest("raw/online-retail/odd.csv", lines(29, 30, 900, "25", "France"));
        assertThat(odd.anomalies())
                .extracting(Anomaly::measure)
                .containsExactly("mix.country", "price", "volume");
        assertThat(odd.anomalies()).extracting(Anomaly::day).containsOnly(START.plusDays(29));
        assertThat(odd.days()).hasSize(1);
        assertThat(odd.days().getFirst().logPrice()).isCloseTo(Math.log(25), within(1e-9));
    }

    @Test
    void yenHaveNoMinorUnits() {
        TinyShop shop = new TinyShop(folder);
        String header = "Name,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price\n";
        StringBuilder january = new StringBuilder(header);
        for (int i = 0; i < 14; i++) {
            january.append(
                    "#%d,JPY,%s 10:00:00 +0000,3,Mug,1500\n".formatted(i, START.plusDays(i)));
        }
        shop.ingest("raw/shopify/january.csv", january.toString());
        QualityReport next =
                shop.ingest(
                        "raw/shopify/next.csv",
                        header + "#99,JPY,2026-01-20 10:00:00 +0000,3,Mug,1500\n");
        assertThat(next.anomalies()).isEmpty();
        assertThat(shop.query("SELECT DISTINCT unit_price_minor, amount_minor FROM order_lines"))
                .containsExactly("1500|4500");
    }

    @Test
    void plainTablesHaveAVolume() {
        TinyShop shop = new TinyShop(folder);
        StringBuilder text =
                new StringBuilder("product_id,warehouse_id,counted_at,on_hand,on_order\n");
        for (int i = 0; i < 15; i++) {
            for (int row = 0; row < (i == 14 ? 50 : 10); row++) {
                text.append("P%d,W,%sT10:00:00Z,1,0\n".formatted(row, START.plusDays(i)));
            }
        }
        QualityReport report = shop.ingest("raw/suanpan/stock.csv", text.toString());
        assertThat(report.anomalies())
                .singleElement()
                .satisfies(a -> assertThat(a.value()).isEqualTo(50));
    }
}
