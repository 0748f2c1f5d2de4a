package io.suanpan.recommendation.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.RealShop;
import io.suanpan.recommendation.TopItems;
import io.suanpan.recommendation.data.Baskets;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import io.suanpan.recommendation.evaluation.Discovery;
import io.suanpan.recommendation.evaluation.RankingMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Carts of the quarter from 2011-09-09 on, of which nothing was chosen by: up to five items of an
 * order are known, the rest is wanted. Of each in turn the recommender alone, the sessions alone,
 * and both as they are served.
 */
class RealShopVisitsTest {
    private static final List<Cart> STRANGERS = new ArrayList<>();
    private static final List<Cart> CUSTOMERS = new ArrayList<>();

    private static RecommendModel model;

    private record Cart(Profile profile, Profile visit, ItemSet wanted, ItemSet excluded) {}

    @BeforeAll
    static void trainAndAsk() {
        long day = RealShop.seconds("2011-09-09");
        InteractionLog all = RealShop.log();
        InteractionLog train = new Discovery(day).split(all).train();
        model = TinyModel.of(train, "ease-pruned");
        InteractionLog log = all.over(all.users(), train.items());
        Baskets orders = Baskets.of(log.from(day), 0);
        for (int order = 0; order < orders.size(); order += 6) {
            if (orders.length(order) >= 4) {
                addCarts(log, orders, order);
            }
        }
    }

    private static void addCarts(InteractionLog log, Baskets orders, int order) {
        long now = orders.seconds(order);
        int length = orders.length(order);
        int given = Math.min(5, length / 2);
        int[] cart = IntStream.range(0, given).map(at -> orders.item(order, at)).toArray();
        ItemSet rest = ItemSet.of(IntStream.range(given, length).map(at -> orders.item(order, at)));
        Profile stranger = Profile.of(cart, now);
        STRANGERS.add(new Cart(stranger, stranger, rest, ItemSet.of(cart)));
        Profile before = Profile.before(log, orders.user(order), now);
        Profile.Builder visit = Profile.builder(now).user(orders.user(order));
        Profile all = before;
        for (int item : cart) {
            visit.add(item, EventKind.CART, now, 1);
            all = all.with(item, EventKind.CART, now, 1);
        }
        ItemSet had = ItemSet.of(IntStream.concat(items(before), IntStream.of(cart)));
        ItemSet fresh = rest.without(had);
        if (before.size() > 0 && fresh.size() > 0) {
            CUSTOMERS.add(new Cart(all, visit.build(), fresh, had));
        }
    }

    private static IntStream items(Profile profile) {
        return IntStream.range(0, profile.size()).map(profile::item);
    }

    /** Means over the carts. */
    private record Quality(double recall20, double mrr20) {}

    private interface Scorer {
        void score(Cart cart, float[] scores);
    }

    private static Quality quality(List<Cart> carts, Scorer scorer) {
        float[] scores = new float[model.catalogue().size()];
        double recall = 0;
        double mrr = 0;
        for (Cart cart : carts) {
            scorer.score(cart, scores);
            int[] best = TopItems.of(scores, cart.excluded(), 20);
            recall += RankingMetrics.recall(best, cart.wanted(), 20);
            mrr += RankingMetrics.reciprocalRank(best, cart.wanted(), 20);
        }
        return new Quality(recall / carts.size(), mrr / carts.size());
    }

    private static Quality recommender(List<Cart> carts) {
        return quality(
                carts,
                (cart, scores) ->
                        model.part(Role.CUSTOMER).recommender().score(cart.profile(), scores));
    }

    private static Quality sessions(List<Cart> carts) {
        return quality(carts, (cart, scores) -> model.session().score(cart.visit(), scores));
    }

    private static Quality served(List<Cart> carts) {
        Scoring scoring = new Scoring(model);
        return quality(
                carts,
                (cart, scores) -> {
                    var ofCustomer = scoring.ofCustomer(cart.profile());
                    var alikeVisits = model.session().asked(cart.visit());
                    float[] suited =
                            scoring.suited(cart.profile(), cart.visit(), ofCustomer, alikeVisits);
                    System.arraycopy(suited, 0, scores, 0, scores.length);
                });
    }

    @Test
    void cartsOfStrangersAreCompletedBetterThanByTheRecommenderAlone() {
        Quality recommender = recommender(STRANGERS);
        Quality served = served(STRANGERS);

        assertThat(STRANGERS).hasSizeGreaterThan(500);
        assertThat(served.recall20()).isGreaterThan(1.05 * recommender.recall20());
        assertThat(served.mrr20()).isGreaterThan(1.05 * recommender.mrr20());
    }

    @Test
    void cartsOfCustomersAreCompletedBetterThanByEitherAlone() {
        Quality recommender = recommender(CUSTOMERS);
        Quality sessions = sessions(CUSTOMERS);
        Quality served = served(CUSTOMERS);

        assertThat(CUSTOMERS).hasSizeGreaterThan(300);
        assertThat(served.recall20()).isGreaterThan(1.03 * recommender.recall20());
        assertThat(served.mrr20()).isGreaterThan(1.1 * recommender.mrr20());
        assertThat(served.recall20()).isGreaterThan(1.05 * sessions.recall20());
    }
}
