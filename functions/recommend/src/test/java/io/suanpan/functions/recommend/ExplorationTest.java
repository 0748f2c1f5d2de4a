package io.suanpan.functions.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.gateway.FunctionCalls;
import io.suanpan.gateway.FunctionCalls.Answer;
import io.suanpan.recommendation.exploration.Candidate;
import io.suanpan.recommendation.exploration.EpsilonGreedy;
import io.suanpan.recommendation.exploration.Explorer;
import io.suanpan.recommendation.exploration.PlackettLuce;
import io.suanpan.recommendation.exploration.Propensity;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.live.ShownLists;
import io.suanpan.recommendation.offpolicy.LoggedLists;
import io.suanpan.recommendation.offpolicy.OffPolicyEstimate;
import io.suanpan.recommendation.offpolicy.OffPolicyEvaluation;
import io.suanpan.recommendation.offpolicy.OffPolicyOptions;
import io.suanpan.recommendation.ranking.RankedItem;
import io.suanpan.recommendation.ranking.RankedList;
import io.suanpan.recommendation.replay.OffPolicyReplay;
import io.suanpan.recommendation.replay.RankingReport;
import io.suanpan.recommendation.replay.ReplayRanking;
import io.suanpan.recommendation.replay.ReplayReport;
import io.suanpan.store.FileObjectStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists by lot, their log, what came of them, and what is estimated from both. */
final class ExplorationTest {
    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
    private static final int LISTS = 400;
    private static final int COUNT = 4;

    @TempDir private Path folder;

    private FileObjectStore store;
    private FunctionCalls function;

    @BeforeEach
    void train() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        store = new FileObjectStore(folder);
        function =
                new FunctionCalls(() ->
                        new RecommendHandler(Map.of("SUANPAN_STORE", folder.toString()), clock));
        SmallShop.train(store, clock);
    }

    private Answer post(String event, String body) {
        ObjectNode request = (ObjectNode) FunctionCalls.event(event);
        request.put("body", body);
        return function.call(request);
    }

    private List<String> shown(String customer, String more) {
        String body = "{\"customerId\":\"%s\",\"count\":%d%s}".formatted(customer, COUNT, more);
        return post("recommend-session", body)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("productId").stringValue())
                .toList();
    }

    private static String explored(double epsilon, int request) {
        return ",\"explore\":%s,\"requestId\":\"list-%d\"".formatted(epsilon, request);
    }

    /** Customers click at what is divisible by three, in half of the cases. */
    private static double clicks(String product) {
        return Integer.parseInt(product.substring(1)) % 3 == 0 ? 0.5 : 0;
    }

    private static String byRank(double temperature, int request) {
        return ",\"temperature\":%s,\"requestId\":\"list-%d\"".formatted(temperature, request);
    }

    /** Shows lists that are left to chance; what the best ones would earn. */
    private double explore(Map<String, List<String>> best, IntFunction<String> how) {
        SplittableRandom random = new SplittableRandom(8);
        double truth = 0;
        for (int request = 0; request < LISTS; request++) {
            String customer = SmallShop.customer(request % 59 + 1);
            List<String> ofCustomer = best.computeIfAbsent(customer, it -> shown(it, ""));
            truth += ofCustomer.stream().mapToDouble(ExplorationTest::clicks).sum() / LISTS;
            for (String product : shown(customer, how.apply(request))) {
                if (random.nextDouble() < clicks(product)) {
                    click(request, product);
                }
            }
        }
        return truth;
    }

    @Test
    void fromTheLogOfExploredListsTheBestListsAreJudged() {
        Map<String, List<String>> best = new HashMap<>();
        double truth = explore(best, it -> explored(0.5, it));

        ShownLists log = new ShownLists(store);
        List<ShownRecord> lists = log.all();
        assertThat(lists).hasSize(LISTS);
        LoggedLists judged =
                log.judged(lists, _ -> 1)
                        .lists(
                                lists,
                                new Explorer(new EpsilonGreedy(0), COUNT),
                                it -> ranked(Objects.requireNonNull(best.get(it.customerId()))));
        OffPolicyEstimate estimate =
                OffPolicyEvaluation.estimate(judged, OffPolicyOptions.defaults());
        assertThat(truth).isBetween(estimate.lower(), estimate.upper());
        assertThat(estimate.value()).isCloseTo(truth, within(0.2));
        assertThat(estimate.meanWeight()).isCloseTo(1, within(0.1));
    }

    @Test
    void listsByRankAreLoggedAndJudgedByTheSameReport() {
        double truth = explore(new HashMap<>(), it -> byRank(0.7, it));

        List<ShownRecord> log = new ShownLists(store).all();
        Explorer luce = new Explorer(new PlackettLuce(0.7), COUNT);
        for (ShownRecord list : log.subList(0, 20)) {
            assertThat(list.candidates()).hasSize(3 * COUNT);
            List<String> names = list.candidates().stream().map(Candidate::name).toList();
            assertThat(list.propensities())
                    .isEqualTo(luce.propensities(ranked(names), list.items()));
        }
        ReplayReport report =
                new OffPolicyReplay(store, Clock.systemUTC())
                        .report(List.of(new ReplayRanking.Best(), new ReplayRanking.Chance()));
        assertThat(report.lists()).isEqualTo(LISTS);
        List<RankingReport> clicks = report.metrics().getFirst().rankings();
        for (OffPolicyEstimate it :
                List.of(
                        clicks.getFirst().ips(),
                        clicks.getFirst().snips(),
                        clicks.getFirst().doublyRobust())) {
            assertThat(truth).isBetween(it.lower(), it.upper());
        }
        double chance =
                log.stream().mapToDouble(ExplorationTest::clicksByChance).average().orElseThrow();
        OffPolicyEstimate byChance = clicks.getLast().doublyRobust();
        assertThat(chance).isBetween(byChance.lower(), byChance.upper());
    }

    private static double clicksByChance(ShownRecord list) {
        return COUNT
                * list.candidates().stream()
                        .mapToDouble(it -> clicks(it.name()))
                        .average()
                        .orElseThrow();
    }

    private void click(int request, String product) {
        String body =
                """
                {"events":[{"eventId":"click-%d-%s","sessionId":"visit-%d","requestId":"list-%d",
                "eventName":"view_item","productId":"%s"}]}
                """
                        .formatted(request, product, request, request, product);
        assertThat(post("recommend-events", body).body().path("added").intValue()).isEqualTo(2);
    }

    private static RankedList ranked(List<String> names) {
        return new RankedList(
                names.stream().map(name -> new RankedItem(0, name, 1, 1, false)).toList(),
                List.of());
    }

    @Test
    void theSameRequestIsDrawnTheSameAndLoggedOnce() {
        List<String> first = shown("C000001", explored(1, 7));
        assertThat(shown("C000001", explored(1, 7))).isEqualTo(first).doesNotHaveDuplicates();
        List<ShownRecord> log = new ShownLists(store).all();
        assertThat(log).hasSize(1);
        assertThat(log.getFirst().items()).isEqualTo(first);
        assertThat(log.getFirst().at()).isEqualTo(NOW);
        // Of twelve candidates by lot.
        assertThat(log.getFirst().propensities().getFirst().atPosition())
                .isCloseTo(1 / 12.0, within(1e-12));
        JsonNode other =
                post("recommend-session", "{\"customerId\":\"C000002\"" + explored(1, 7) + "}")
                        .body();
        assertThat(other.path("code").stringValue()).isEqualTo("conflict");
        assertThat(other.path("detail").stringValue()).contains("list-7");
    }

    @Test
    void withoutALotTheBestListIsLoggedAsCertain() {
        List<String> best = shown("C000001", "");
        assertThat(new ShownLists(store).all()).isEmpty();
        assertThat(shown("C000001", ",\"requestId\":\"list-1\"")).isEqualTo(best);
        assertThat(new ShownLists(store).all().getFirst().propensities())
                .hasSize(COUNT)
                .containsOnly(Propensity.CERTAIN);
    }

    @Test
    void exploringTakesARequestOfItsOwn() {
        assertThat(function.call("recommend-session-explore").status()).isEqualTo(200);
        assertThat(function.call("recommend-session-explore-faults").faults())
                .containsExactlyInAnyOrder("body.explore", "body.requestId");
        assertThat(post("recommend-session", "{\"explore\":0.1}").faults())
                .containsExactly("body.requestId");
        assertThat(function.call("recommend-session-temperature").status()).isEqualTo(200);
        assertThat(function.call("recommend-session-temperature-faults").faults())
                .containsExactly("body.temperature");
        assertThat(post("recommend-session", "{\"temperature\":0.5}").faults())
                .containsExactly("body.requestId");
        assertThat(function.call("recommend-session-two-lots").status()).isEqualTo(422);
    }
}
