package io.suanpan.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.Json;
import io.suanpan.local.fixture.CommandLineRun;
import io.suanpan.local.fixture.SteppingClock;
import io.suanpan.local.wiring.TrainedShop;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.exploration.Candidate;
import io.suanpan.recommendation.exploration.EpsilonGreedy;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.live.LiveEvent;
import io.suanpan.recommendation.live.LiveEvents;
import io.suanpan.recommendation.live.SentEvent;
import io.suanpan.recommendation.live.ShownLists;
import io.suanpan.recommendation.serving.CustomerRecommendations;
import io.suanpan.recommendation.serving.Exploring;
import io.suanpan.recommendation.serving.RecommendWish;
import io.suanpan.recommendation.serving.RecommendedItem;
import io.suanpan.recommendation.serving.Shopper;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Customers of the sample shop are shown lists by the function's own code and click as their hidden
 * taste has it; what the verb says of other rankings is held to what that taste would have given.
 */
class OffPolicyVerbTest {
    private static final int LOGS = 12;
    private static final int LISTS = 600;
    private static final int SHOWN = ShownListLog.SHOWN;
    private static final double EPSILON = 0.7;
    private static final RecommendWish WISH =
            RecommendWish.defaults()
                    .withRanking(RecommendWish.defaults().ranking().withCount(SHOWN));

    @TempDir static Path folder;

    private static HiddenTaste taste;
    private static FileObjectStore store;
    private static CustomerRecommendations shop;
    private static List<String> sellers;

    private final Map<String, List<String>> best = new HashMap<>();

    @BeforeAll
    static void openTheShop() {
        TrainedShop.copyTo(folder.resolve("store"));
        taste = new HiddenTaste(TrainedShop.options(), folder.resolve("unread"));
        store =
                new FileObjectStore(
                        folder.resolve("store"), FileStoreOptions.defaults().withSyncToDisk(false));
        shop = new CustomerRecommendations(store, new SteppingClock());
        RecommendWish all = WISH.withRanking(WISH.ranking().withCount(RecommendWish.MOST_COUNT));
        sellers = ids(shop.recommend(new Shopper("", "", List.of()), all).items());
    }

    private static List<String> ids(List<RecommendedItem> items) {
        return items.stream().map(RecommendedItem::productId).toList();
    }

    private static double click(String customer, String product, int position) {
        return ShownListLog.seen(position) * taste.wanted(customer, product);
    }

    /** Shows so many lists by lot and sends what is clicked, under a log of its own. */
    private static void show(int log) throws IOException {
        delete(folder.resolve("store/live/recommend"));
        Dice dice = Dice.of(log, "off-policy");
        LiveEvents live = new LiveEvents(store);
        for (int i = 0; i < LISTS; i++) {
            String customer = "C%06d".formatted(dice.from(1, TrainedShop.options().customers()));
            String request = log + "-" + i;
            List<String> shown =
                    ids(
                            shop.recommend(
                                            Shopper.customer(customer),
                                            WISH.withExploring(
                                                    new Exploring(
                                                            new EpsilonGreedy(EPSILON), request)))
                                    .items());
            List<SentEvent> clicks = new ArrayList<>();
            for (int at = 0; at < shown.size(); at++) {
                if (dice.chance(click(customer, shown.get(at), at))) {
                    LiveEvent event =
                            new LiveEvent("e" + at, EventKind.VIEW, shown.get(at), 1_000, 1);
                    clicks.add(new SentEvent("", "", request, event));
                }
            }
            live.addAll(clicks);
        }
    }

    private static void delete(Path gone) throws IOException {
        if (Files.exists(gone)) {
            try (Stream<Path> paths = Files.walk(gone)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static CommandLineRun offPolicy(String... more) {
        List<String> line = new ArrayList<>(List.of("off-policy", "--store", "store"));
        line.addAll(List.of(more));
        return CommandLineRun.in(folder, line.toArray(String[]::new));
    }

    private static double truth(List<ShownRecord> lists, Function<ShownRecord, List<String>> by) {
        double sum = 0;
        for (ShownRecord list : lists) {
            List<String> order = by.apply(list);
            for (int at = 0; at < SHOWN; at++) {
                sum += click(list.customerId(), order.get(at), at) / lists.size();
            }
        }
        return sum;
    }

    /** As the function answers who is not explored. */
    private List<String> best(ShownRecord list) {
        return best.computeIfAbsent(
                list.customerId(), it -> ids(shop.recommend(Shopper.customer(it), WISH).items()));
    }

    private static List<String> names(ShownRecord list) {
        return list.candidates().stream().map(Candidate::name).toList();
    }

    /** As the function answers somebody of whom nothing is known. */
    private static List<String> popular(ShownRecord list) {
        return sellers.stream().filter(names(list)::contains).toList();
    }

    private static double truthOfChance(List<ShownRecord> lists) {
        double sum = 0;
        for (ShownRecord list : lists) {
            for (int at = 0; at < SHOWN; at++) {
                for (String name : names(list)) {
                    double chance = 1.0 / list.candidates().size() / lists.size();
                    sum += chance * click(list.customerId(), name, at);
                }
            }
        }
        return sum;
    }

    @Test
    void intervalsHoldTheTruthOfTheHiddenTaste() throws IOException {
        Map<String, Integer> holds = new HashMap<>();
        for (int log = 0; log < LOGS; log++) {
            show(log);
            List<ShownRecord> lists = new ShownLists(store).all();
            assertThat(lists).hasSize(LISTS);
            Map<String, Double> truths =
                    Map.of(
                            "best", truth(lists, this::best),
                            "popular", truth(lists, OffPolicyVerbTest::popular),
                            "chance", truthOfChance(lists));
            CommandLineRun run = offPolicy("--json");
            assertThat(run.exitCode()).as(run.err()).isZero();
            JsonNode clicks = json(run).at("/metrics/0");
            for (JsonNode ranking : clicks.path("rankings")) {
                Double truth = truths.get(ranking.path("ranking").asString());
                for (String by : List.of("ips", "snips", "doublyRobust")) {
                    if (truth != null && holds(ranking.path(by), truth)) {
                        holds.merge(ranking.path("ranking").asString() + " " + by, 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(holds).hasSize(9);
        // 95 per cent of 12, less three standard errors.
        assertThat(holds.values()).as(holds.toString()).allMatch(it -> it >= 9);
        assertThat(holds.values().stream().mapToInt(it -> it).sum())
                .isGreaterThan(9 * LOGS * 9 / 10);
    }

    private static boolean holds(JsonNode interval, double truth) {
        return interval.path("lower").doubleValue() <= truth
                && truth <= interval.path("upper").doubleValue();
    }

    private static JsonNode json(CommandLineRun run) {
        return Json.tree(run.out().getBytes(StandardCharsets.UTF_8), "answer");
    }

    @Test
    void peopleReadWhatProgramsDo() throws IOException {
        show(100);

        CommandLineRun text = offPolicy();
        JsonNode answer = json(offPolicy("--json"));

        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out())
                .startsWith(
                        "600 lists, shown 2026-11-24 to 2026-11-24, judged by their candidates.")
                .contains("as logged", "clicks", "carts             0  0.0000")
                .contains("ranking", "IPS", "SNIPS", "doubly robust", "as lists")
                .contains("best", "popular", "diversity=0.3", "marginWeight=1", "chance")
                .contains("settings/experiments.json")
                .isEqualTo(offPolicy().out());
        assertThat(text.err()).contains("Replaying shown lists: 600 lists");
        JsonNode clicks = answer.at("/metrics/0");
        assertThat(clicks.path("perList").doubleValue())
                .isCloseTo(clicks.path("count").intValue() / 600.0, within(1e-12));
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains(clicks.at("/rankings/0/conclusion").asString());
        assertThat(answer.at("/metrics/1/rankings")).isEmpty();
    }

    @Test
    void rankingsAreJudgedAsAskedFor() throws IOException {
        show(101);

        JsonNode rankings =
                json(offPolicy(
                                "--json",
                                "--ranking",
                                "chance",
                                "--ranking",
                                "maxPerCategory=2,priceWeight=-1"))
                        .at("/metrics/0/rankings");

        assertThat(rankings)
                .extracting(it -> it.path("ranking").asString())
                .containsExactly("chance", "maxPerCategory=2,priceWeight=-1");
    }

    @Test
    void withoutALogItIsSaidWhatToDo() throws IOException {
        delete(folder.resolve("store/live/recommend"));

        CommandLineRun run = offPolicy();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("No list that was shown is logged")
                .contains("  → Send a requestId and explore");
    }
}
