package io.suanpan.routing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.service.answer.PlannedStop;
import io.suanpan.routing.service.answer.WindowQuote;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.request.OrderRequest;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.ObjectInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteOrdersTest {
    /** The line with a place for one more, 300 s and 3 km beyond a. */
    private static final String DAY =
            Requests.LINE
                    .replace("\"kg\":10", "\"kg\":12")
                    .replace("{\"id\":\"hub\"", "{\"id\":\"hub\",\"location\":0")
                    .replace("{\"id\":\"a\",", "{\"id\":\"a\",\"location\":1,")
                    .replace("{\"id\":\"b\",", "{\"id\":\"b\",\"location\":2,")
                    .replaceAll(
                            "(?s)\"seconds\".*\\]\\]\\}\\}",
                            "\"seconds\":[[0,600,1200,900],[600,0,600,300],[1200,600,0,300],[900,300,300,0]]}}")
                    .replace("\"seed\":1", "\"keep\":true,\"seed\":1");

    @TempDir private Path folder;

    private FileObjectStore store;
    private RoutePlans plans;
    private RouteOrders orders;
    private String id;

    @BeforeEach
    void plan() {
        store = new FileObjectStore(folder);
        plans = new RoutePlans(store, RoadNetwork.NONE, new InOrderSolver());
        orders = new RouteOrders(store, plans, RoadNetwork.NONE);
        byte[] json = DAY.getBytes(StandardCharsets.UTF_8);
        id = plans.plan(Requests.read(DAY), json, "body").plan().id();
    }

    private static OrderRequest order(String stop) {
        return JsonInput.read(
                ("{\"stop\":" + stop + "}").getBytes(StandardCharsets.UTF_8),
                "body",
                OrderRequest::read);
    }

    private Map<String, String> objects() {
        return store.listAll("").collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
    }

    /** Between a and b no second is lost: the price is a minute of service, 30 minor units. */
    @Test
    void aQuoteIsWhatTheOrderWillCost() {
        OrderRequest order =
                order(
                        """
                        {"id":"c","location":3,"delivery":{"kg":2},"serviceSeconds":60,
                         "windows":[{"from":"06:00","to":"07:00"},{"from":"08:00","to":"12:00"}]}\
                        """);
        assertThat(orders.quote(id, order).quotes())
                .containsExactly(
                        new WindowQuote("06:00:00", "07:00:00", false, null, null, null, null),
                        new WindowQuote("08:00:00", "12:00:00", true, 30.0, "08:16:00", "van", 0));
        double before = plans.require(id).plan().costs().totalMinor();
        MadePlan after = orders.insert(id, order);
        assertThat(after.plan().costs().totalMinor()).isEqualTo(before + 30);
        assertThat(after.plan().routes().getFirst().stops())
                .extracting(PlannedStop::id)
                .containsExactly("a", "c", "b");
        assertThat(plans.require(id).plan()).isEqualTo(after.plan());
    }

    @Test
    void theSameOrderAgainChangesNothingAndAnotherOfItsIdIsAConflict() {
        String stop = "{\"id\":\"c\",\"location\":3,\"delivery\":{\"kg\":2}}";
        orders.insert(id, order(stop));
        Map<String, String> before = objects();
        assertThat(orders.insert(id, order(stop)).plan().stopsMade()).isEqualTo(3);
        assertConflict(() -> orders.insert(id, order("{\"id\":\"c\",\"location\":2}")));
        assertConflict(() -> orders.quote(id, order(stop)));
        assertThat(objects()).isEqualTo(before);
    }

    private static void assertConflict(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void whereThereIsNoRoomItSaysWhatWouldMakeSome() {
        Map<String, String> before = objects();
        assertThatThrownBy(() ->
                        orders.insert(
                                id, order("{\"id\":\"c\",\"location\":3,\"delivery\":{\"kg\":3}}")))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
                            assertThat(e.detail()).startsWith("The plan has no room for \"c\": ");
                            assertThat(e.remedy()).isNotBlank();
                        });
        assertThat(objects()).isEqualTo(before);
    }

    /** Whoever quotes keeps the plan at hand; what another process does to it counts at once. */
    @Test
    void ordersTakenElsewhereAreSeenByTheNextQuote() {
        RouteOrders elsewhere = new RouteOrders(store, plans, RoadNetwork.NONE);
        OrderRequest asked = order("{\"id\":\"d\",\"location\":3,\"delivery\":{\"kg\":2}}");
        assertThat(orders.quote(id, asked).quotes().getFirst().free()).isTrue();

        elsewhere.insert(id, order("{\"id\":\"c\",\"location\":3,\"delivery\":{\"kg\":2}}"));

        assertThat(orders.quote(id, asked).quotes().getFirst().free()).isFalse();
        assertThat(elsewhere.quote(id, asked)).isEqualTo(orders.quote(id, asked));
        assertConflict(() -> orders.quote(id, order("{\"id\":\"c\",\"location\":3}")));
    }

    @Test
    void distancesByCoordinatesGrowByTheStopThatIsAskedAbout() {
        String request = new String(SampleRequest.json(), StandardCharsets.UTF_8);
        String kept = request.replace("\"seed\":1", "\"seed\":1,\"keep\":true");
        String sample =
                plans.plan(Requests.read(kept), kept.getBytes(StandardCharsets.UTF_8), "body")
                        .plan()
                        .id();
        for (int more = 0; more < 3; more++) {
            OrderRequest order =
                    order(
                            """
                            {"id":"more%d","latitude":51.52,"longitude":%s,"delivery":{"parcels":1},
                             "windows":[{"from":"08:00","to":"10:00"},{"from":"15:00","to":"17:00"}]}\
                            """
                                    .formatted(more, 0.01 * more));
            assertThat(orders.quote(sample, order))
                    .isEqualTo(
                            new RouteOrders(store, plans, RoadNetwork.NONE).quote(sample, order));
            double quoted =
                    orders.quote(sample, order).quotes().stream()
                            .filter(WindowQuote::free)
                            .mapToDouble(WindowQuote::costMinor)
                            .min()
                            .orElseThrow();
            double before = plans.require(sample).plan().costs().totalMinor();
            double after = orders.insert(sample, order).plan().costs().totalMinor();
            assertThat(after - before).isCloseTo(quoted, within(0.02)); // three roundings
        }
    }

    @Test
    void onlyAsManyPlansAreKeptAtHandAsThereIsRoomFor() {
        String other = DAY.replace("\"seed\":1", "\"seed\":2");
        String second =
                plans.plan(Requests.read(other), other.getBytes(StandardCharsets.UTF_8), "body")
                        .plan()
                        .id();
        long room = 2L * 4 * 4; // distances and durations of one such plan
        PreparedPlans one = new PreparedPlans(new PlanStore(store), RoadNetwork.NONE, room);
        PreparedPlans both = new PreparedPlans(new PlanStore(store), RoadNetwork.NONE, 2 * room);

        PreparedPlan first = prepared(one, id);
        assertThat(prepared(one, id)).isSameAs(first);
        prepared(one, second);
        assertThat(prepared(one, id)).isNotSameAs(first);
        assertThat(prepared(one, id).routes()).isEqualTo(first.routes());

        PreparedPlan again = prepared(both, id);
        prepared(both, second);
        assertThat(prepared(both, id)).isSameAs(again);
    }

    private static PreparedPlan prepared(PreparedPlans all, String id) {
        return all.of(id, all.version(id));
    }

    @Test
    void aPlanThatIsNotThereIsSaidToBe() {
        assertThatThrownBy(() -> orders.quote("0000000000000000", order("{\"id\":\"c\"}")))
                .hasMessageStartingWith("There is no plan \"0000000000000000\".");
    }
}
