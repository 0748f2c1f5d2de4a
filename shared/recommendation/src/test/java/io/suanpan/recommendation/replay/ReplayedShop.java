package io.suanpan.recommendation.replay;

import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.exploration.EpsilonGreedy;
import io.suanpan.recommendation.exploration.Exploration;
import io.suanpan.recommendation.exploration.Explorer;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.live.LiveEvent;
import io.suanpan.recommendation.ranking.RankedItem;
import io.suanpan.recommendation.ranking.RankedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Lists of two of the products of {@code TinyModel}, which are logged in one order for those who
 * like tea and in another for those who like coffee, and clicks whose chances are known.
 */
final class ReplayedShop {
    static final String MODEL = "m";
    static final int SHOWN = 2;

    private static final double[] SEEN = {1, 0.5};

    private final Explorer explorer;
    private final List<ShownRecord> lists = new ArrayList<>();
    private final Map<String, List<LiveEvent>> events = new HashMap<>();

    ReplayedShop(Exploration exploration, int count, long seed) {
        explorer = new Explorer(exploration, SHOWN);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            int customer = random.nextInt(100);
            String request = seed + "-" + i;
            ShownRecord list =
                    ShownRecord.parse(
                            ShownRecord.of(
                                            request,
                                            "C" + customer,
                                            Instant.ofEpochSecond(i),
                                            MODEL,
                                            explorer.show(ranked(customer), request))
                                    .line());
            lists.add(list);
            events.put(request, clicks(list, random));
        }
    }

    static ReplayedShop byLot(int count, long seed) {
        return new ReplayedShop(new EpsilonGreedy(0.6), count, seed);
    }

    List<ShownRecord> lists() {
        return lists;
    }

    Map<String, List<LiveEvent>> events() {
        return events;
    }

    /** Whose number is even is taken for one who likes tea. */
    static RankedList ranked(int customer) {
        List<String> names =
                customer % 2 == 0
                        ? List.of("K2", "T2", "K1", "T1", "T3")
                        : List.of("K2", "K3", "T1", "K1", "T2");
        List<RankedItem> items = new ArrayList<>();
        for (String name : names) {
            float score = 9f - items.size();
            items.add(new RankedItem(0, name, score, score, false));
        }
        return new RankedList(items, List.of());
    }

    /** How likely it is clicked where it stands. */
    static double clicked(int customer, String product, int position) {
        double liked = product.startsWith("T") == (customer % 3 == 0) ? 0.4 : 0.15;
        return SEEN[position] * (product.endsWith("1") ? liked / 2 : liked);
    }

    /** What lists of these products would earn on average over the customers. */
    static double truth(List<String> ofEven, List<String> ofOdd) {
        double sum = 0;
        for (int customer = 0; customer < 100; customer++) {
            List<String> shown = customer % 2 == 0 ? ofEven : ofOdd;
            for (int at = 0; at < SHOWN; at++) {
                sum += clicked(customer, shown.get(at), at) / 100;
            }
        }
        return sum;
    }

    /** The same for any order of the candidates. */
    static double truthOfChance() {
        double sum = 0;
        for (int customer = 0; customer < 100; customer++) {
            List<String> names = ranked(customer).names();
            for (int at = 0; at < SHOWN; at++) {
                for (String name : names) {
                    sum += clicked(customer, name, at) / names.size() / 100;
                }
            }
        }
        return sum;
    }

    private static List<LiveEvent> clicks(ShownRecord list, SplittableRandom random) {
        int customer = Integer.parseInt(list.customerId().substring(1));
        List<LiveEvent> clicks = new ArrayList<>();
        for (int at = 0; at < SHOWN; at++) {
            String product = list.items().get(at);
            if (random.nextDouble() < clicked(customer, product, at)) {
                clicks.add(event("1" + at, EventKind.VIEW, product));
                // Who looks twice counts once.
                clicks.add(event("2" + at, EventKind.VIEW, product));
            }
        }
        return clicks;
    }

    static LiveEvent event(String id, EventKind kind, String product) {
        return new LiveEvent(id, kind, product, 1_000, 1);
    }
}
