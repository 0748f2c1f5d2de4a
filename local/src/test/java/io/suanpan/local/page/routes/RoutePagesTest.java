package io.suanpan.local.page.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Facts;
import io.suanpan.local.page.view.Form;
import io.suanpan.local.page.view.Gantt;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Panel;
import io.suanpan.local.page.view.RouteMap;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.VanLegend;
import io.suanpan.local.page.view.View;
import io.suanpan.routing.plans.DayPlans;
import io.suanpan.routing.plans.HandMove;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class RoutePagesTest {
    private static final Instant NOW = Instant.parse("2026-11-01T19:00:00Z");
    private static final String DAY = PlannedDay.ID;

    @TempDir Path folder;

    private FileObjectStore store;
    private DayPlans plans;
    private RoutePages pages;
    private final PlanCheck check = new PlanCheck(PlannedDay.plan());

    @BeforeEach
    void plan() {
        store = new FileObjectStore(folder);
        plans = new DayPlans(store);
        pages = new RoutePages(store, Clock.fixed(NOW, ZoneOffset.UTC));
        plans.put(PlannedDay.plan());
    }

    private View page(String... query) {
        Map<String, String> asked = new java.util.HashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            asked.put(query[i], query[i + 1]);
        }
        return pages.find(List.of("routes", DAY), asked, true).orElseThrow();
    }

    private static <T extends Block> List<T> all(View view, Class<T> kind) {
        return view.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <T extends Block> List<T> inPanel(View view, Class<T> kind) {
        return all(view, Panel.class).getFirst().blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).toList();
    }

    @Test
    void plannedDaysStandWithWhatTheCheckerReckons() {
        View view = pages.find(List.of("routes"), Map.of(), false).orElseThrow();

        List<Cell> row = all(view, Table.class).getFirst().rows().getFirst();
        assertThat(row).extracting(Cell::text).startsWith(DAY, "2", "5", "1", "1");
        assertThat(row.get(7).value()).isEqualTo(Long.toString(check.costMinor()));
        assertThat(row.getFirst().href()).isEqualTo("/routes/2026-11-02");
    }

    @Test
    void withoutAPlanItIsSaidHowToGetOne() {
        store.delete("plans/routes/2026-11-02.json");

        View view = pages.find(List.of("routes"), Map.of(), false).orElseThrow();

        assertThat(all(view, Notice.class).getFirst().remedy()).isEqualTo("suanpan demo");
        assertThat(pages.find(List.of("routes", DAY), Map.of(), false)).isEmpty();
    }

    @Test
    void totalsStandBesideThoseOfTheUsualTours() {
        List<Stat> stats = all(page(), Stats.class).getFirst().stats();

        assertThat(stats)
                .extracting(Stat::name)
                .containsExactly("vans", "stops", "metres", "driveSeconds", "costMinor", "late");
        assertThat(stats.get(4).cell().value()).isEqualTo(Long.toString(check.costMinor()));
        assertThat(stats.get(4).cell().note()).isEqualTo("usual 300.00 EUR");
        assertThat(stats.get(5).cell().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void theMapHasEachVanEachStopAndWhatIsLeftOut() {
        RouteMap map = page().map().orElseThrow();

        JsonNode spec = Json.tree(map.spec().getBytes(StandardCharsets.UTF_8), "spec");
        assertThat(spec.path("routes").size()).isEqualTo(2);
        assertThat(spec.at("/routes/0/stops").size()).isEqualTo(3);
        assertThat(spec.at("/routes/1/stops/1/late").asBoolean()).isTrue();
        assertThat(spec.at("/leftOut/0/label").asString()).isEqualTo("D6, left out");
        assertThat(map.places()).containsExactly("Rotterdam", "Amsterdam");
        assertThat(map.tileOrigin()).isEmpty();
    }

    @Test
    void theGroundComesFromWhereTheSettingsSayAndNowhereElse() {
        ground("https://tiles.example.com/{z}/{x}/{y}.png");

        assertThat(page().map().orElseThrow().tileOrigin()).isEqualTo("https://tiles.example.com");

        ground("http://tiles.example.com/{z}/{x}/{y}.png");
        assertThatThrownBy(this::page)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("settings/map.json")
                .hasMessageContaining("https");
    }

    private void ground(String url) {
        store.put(
                MapGround.KEY, Content.of(Json.bytes(Map.of("tileUrl", url, "attribution", "us"))));
    }

    @Test
    void theDayChartHasALaneForEachVanAndMarksWhatIsLate() {
        Gantt chart = all(page(), Gantt.class).getFirst();

        assertThat(chart.lanes()).extracting(Gantt.Lane::van).containsExactly("R-01", "A-01");
        assertThat(chart.lanes().getFirst().bars())
                .extracting(Gantt.Bar::kind)
                .contains("driving", "service", "break", "waiting")
                .doesNotContain("late");
        assertThat(chart.lanes().getLast().bars()).extracting(Gantt.Bar::kind).contains("late");
    }

    @Test
    void theLegendHasARowForEachVan() {
        VanLegend legend = all(page(), VanLegend.class).getFirst();

        assertThat(legend.vans()).extracting(VanLegend.Van::colour).containsExactly(1, 2);
        assertThat(texts(legend.table().rows().getFirst())).startsWith("R-01", "Rotterdam", "3");
    }

    @Test
    void aStopIsExplained() {
        View view = page("stop", "D5");

        List<Facts.Fact> facts = inPanel(view, Facts.class).getFirst().facts();
        assertThat(facts.getFirst().cell().text()).isEqualTo("A-01, stop 2 of 2");
        assertThat(facts.get(2).cell().note()).endsWith("late");
        Table prices = inPanel(view, Table.class).getFirst();
        assertThat(prices.rows()).extracting(it -> it.getFirst().text()).contains("R-01", "R", "A");
        assertThat(prices.rows().getFirst().getFirst().href())
                .startsWith("/routes/2026-11-02?stop=D5&van=");
    }

    @Test
    void whatIsLeftOutSaysWhy() {
        View view = page("stop", "D6");

        assertThat(inPanel(view, Notice.class).getFirst().title()).isEqualTo("No van brings it");
        Table left = all(view, Table.class).get(1);
        assertThat(left.rows().getFirst().get(3).text())
                .contains("R-01 would take it for")
                .contains("by hand");
    }

    @Test
    void aStopThatIsNotThereIsToldInItsPlace() {
        View view = page("stop", "D99");

        assertThat(inPanel(view, Notice.class).getFirst().title()).contains("no delivery D99");
    }

    @Test
    void tryingAMoveTellsItsCostAndWhatItBreaksAndChangesNothing() {
        View view = page("stop", "D1", "van", "A-01", "position", "2");

        Notice told = inPanel(view, Notice.class).getFirst();
        assertThat(told.tone()).isEqualTo(Tone.BAD);
        assertThat(told.title()).startsWith("As stop 2 of A-01: +");
        assertThat(told.detail()).contains("It breaks: ", "D1 at ", "min late");
        assertThat(plans.get(DAY).plan()).isEqualTo(PlannedDay.plan());
    }

    @Test
    void onlyWhoMayChangeIsOfferedToKeepIt() {
        Map<String, String> query = Map.of("stop", "D1", "van", "R-01", "position", "2");
        View reader = pages.find(List.of("routes", DAY), query, false).orElseThrow();
        View admin = pages.find(List.of("routes", DAY), query, true).orElseThrow();

        assertThat(inPanel(reader, Form.class)).noneMatch(Form::isPost);
        assertThat(inPanel(reader, Notice.class))
                .extracting(Notice::title)
                .contains("Sign in to keep it");
        assertThat(inPanel(admin, Form.class)).anyMatch(Form::isPost);
    }

    @Test
    void aPositionThatIsNoNumberIsToldInItsPlace() {
        View view = page("stop", "D1", "van", "A-01", "position", "first");

        assertThat(inPanel(view, Notice.class).getFirst().title())
                .isEqualTo("The position is not a whole number.");
    }

    @Test
    void aMoveIsKeptOnceForTheVersionThatWasLookedAt() {
        String version = plans.get(DAY).version();
        Map<String, String> form =
                Map.of("stop", "D1", "van", "R-01", "position", "2", "version", version);

        assertThat(pages.keep(DAY, form))
                .isEqualTo("/routes/2026-11-02?done=moved&stop=D1#route-stop");

        assertThat(plans.get(DAY).plan().routes().getFirst().deliveryIds())
                .containsExactly("D2", "D1", "D3");
        assertThat(plans.get(DAY).plan().moves())
                .extracting(HandMove::at, HandMove::toVan)
                .containsExactly(tuple(NOW, "R-01"));
        assertThatThrownBy(() -> pages.keep(DAY, form))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> {
                            assertThat(it.code()).isEqualTo(ErrorCode.CONFLICT);
                            assertThat(it.remedy()).contains("not been kept");
                        });
    }

    @Test
    void aRunSheetHasItsStopsAndTheBreak() {
        View sheet = pages.find(List.of("routes", DAY, "R-01"), Map.of(), false).orElseThrow();

        Table stops = all(sheet, Table.class).getFirst();
        assertThat(stops.rows()).hasSize(4);
        assertThat(stops.rows()).extracting(it -> it.get(3).text()).startsWith("D1", "D2");
        assertThat(stops.rows().get(2).get(2).text()).startsWith("break until ");
        assertThat(pages.find(List.of("routes", DAY, "R-09"), Map.of(), false)).isEmpty();
    }

    /** Clients count from 1; RFC 7946 has the longitude first. */
    @Test
    void aPlanIsAFileForOthers() {
        var sol = pages.file(List.of("routes", DAY, "plan.sol")).orElseThrow();
        var geo = pages.file(List.of("routes", DAY, "plan.geojson")).orElseThrow();

        assertThat(sol.text())
                .isEqualTo(
                        "Route #1: 1 2 3\nRoute #2: 4 5\nCost "
                                + check.checked().cost().total()
                                + "\n");
        JsonNode features =
                Json.tree(geo.text().getBytes(StandardCharsets.UTF_8), "geo").path("features");
        assertThat(features.size()).isEqualTo(2 + 5);
        assertThat(features.at("/0/geometry/coordinates/0/0").asDouble()).isEqualTo(4.4792);
        assertThat(features.at("/1/properties/delivery").asString()).isEqualTo("D1");
        assertThat(pages.file(List.of("routes", DAY, "plan.exe"))).isEmpty();
    }
}
