package io.suanpan.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFileTest {
    private static final String HEADER =
            "product_id,name,supplier_id,units,packs,unit_cost,cost,currency,on_hand,on_order,"
                    + "expected_per_week,lead_time_days,risk_before,risk_after,class,reason";

    private static TodaysPlan plan(String... answers) {
        String body =
                "{\"plannedFor\":\"2026-11-24\",\"currency\":\"EUR\",\"answers\":[%s]}"
                        .formatted(String.join(",", answers));
        return new TodaysPlan(Json.tree(body.getBytes(UTF_8), "a plan"));
    }

    private static String answer(String id, String name, double risk, String lastsUntil) {
        return """
        {"productId":"%1$s","product":{"productId":"%1$s","abc":"A","xyz":"Y"},
         "order":{"productId":"%1$s","name":%2$s,"supplierId":"SUP01","units":12,"packs":2,
          "unitCostMinor":250,"costMinor":3000,"leadTimeDays":14,"onHandUnits":3,"onOrderUnits":0,
          "expectedUnitsPerWeek":4.5,"lastsUntil":"%4$s","stockOutProbabilityBefore":%3$s,
          "stockOutProbabilityAfter":0.05,"reason":"3 on hand last 4 days"}}\
        """
                .formatted(id, Json.text(name), risk, lastsUntil);
    }

    private static String nameIn(String name) {
        String line =
                OrderFile.text(plan(answer("P1", name, 0.9, "2026-11-28"))).split("\r\n", 2)[1];
        return line.substring("P1,".length(), line.indexOf(",SUP01"));
    }

    @Test
    void anOrderIsALineBelowTheHeaderWithMoneyInWholeUnits() {
        assertThat(OrderFile.text(plan(answer("P1", "Tea", 0.9, "2026-11-28"))))
                .isEqualTo(
                        HEADER
                                + "\r\nP1,Tea,SUP01,12,2,2.50,30.00,EUR,3,0,4.5,14,0.9,0.05,AY,"
                                + "3 on hand last 4 days\r\n");
    }

    @Test
    void withoutAnOrderOnlyTheHeaderIsThere() {
        assertThat(OrderFile.text(plan())).isEqualTo(HEADER + "\r\n");
        assertThat(OrderFile.name(plan())).isEqualTo("orders-2026-11-24.csv");
    }

    @Test
    void theMostUrgentComesFirstThenWhatIsUsedUpSoonestThenTheId() {
        TodaysPlan plan =
                plan(
                        answer("P4", "d", 0.2, "2026-11-25"),
                        answer("P3", "c", 0.9, "2026-11-29"),
                        answer("P2", "b", 0.9, "2026-11-28"),
                        answer("P1", "a", 0.9, "2026-11-29"));
        assertThat(plan.orders())
                .extracting(it -> Nodes.text(it, "productId"))
                .isEqualTo(List.of("P2", "P1", "P3", "P4"));
    }

    @Test
    void whatACommaAQuoteOrALineEndWouldBreakIsQuoted() {
        assertThat(nameIn("Tea, black")).isEqualTo("\"Tea, black\"");
        assertThat(nameIn("12\" tray")).isEqualTo("\"12\"\" tray\"");
        assertThat(nameIn("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(nameIn("Tee für zwei")).isEqualTo("Tee für zwei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\tx"})
    void whatASpreadsheetWouldRunGetsAnApostrophe(String name) {
        assertThat(nameIn(name)).isEqualTo("'" + name);
    }

    @Test
    void aFormulaBehindACarriageReturnIsQuotedToo() {
        assertThat(nameIn("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @ParameterizedTest
    @CsvSource({"a=b,a=b", "x-1,x-1"})
    void signsWithinATextStay(String name, String field) {
        assertThat(nameIn(name)).isEqualTo(field);
    }
}
