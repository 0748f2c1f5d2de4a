package io.suanpan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.content.ContentOptions;
import io.suanpan.recommendation.content.ContentTrainer;
import io.suanpan.recommendation.content.ProductText;
import io.suanpan.recommendation.data.Baskets;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import io.suanpan.recommendation.evaluation.Discovery;
import io.suanpan.recommendation.evaluation.Question;
import io.suanpan.recommendation.evaluation.RankingEvaluation;
import io.suanpan.recommendation.evaluation.Split;
import io.suanpan.recommendation.methods.RecommenderMethods;
import io.suanpan.recommendation.related.Complement;
import io.suanpan.recommendation.related.RelatedOptions;
import io.suanpan.recommendation.related.RelatedProducts;
import io.suanpan.recommendation.related.RelatedTrainer;
import io.suanpan.recommendation.related.Substitute;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The quarter from 2011-09-09 on, of which nothing was chosen by. Bounds are a little below what
 * was measured, so that a model that became worse is noticed and a last digit is not.
 */
class RealShopNeighbourhoodTest {
    private static final String DAY = "2011-09-09";

    private static InteractionLog log;
    private static Split discovery;
    private static InteractionLog train;

    @BeforeAll
    static void read() {
        log = RealShop.log();
        discovery = new Discovery(RealShop.seconds(DAY)).split(log);
        train = discovery.train();
    }

    private static RankingEvaluation of(String method, Split split) {
        RecommenderTrainer trainer = RecommenderMethods.named(method).trainer();
        return RankingEvaluation.of(trainer.train(split.train()), split);
    }

    /** The data's README has implicit 0.7.3: Recall@20 0.1124, Recall@10 0.1067, NDCG@10 0.1094. */
    @Test
    void neighboursByBm25AreAsGoodAsImplicits() {
        RankingEvaluation bm25 = of("neighbours-bm25", discovery);

        assertThat(bm25.recall20()).isCloseTo(0.1124, within(0.0005));
        assertThat(bm25.recall10()).isCloseTo(0.1067, within(0.0005));
        assertThat(bm25.ndcg10()).isCloseTo(0.1094, within(0.0005));
    }

    /** Popularity has 0.0527 and 0.0506. */
    @Test
    void allNeighboursAreBetterThanPopularity() {
        for (String method :
                List.of(
                        "neighbours-bm25-recent",
                        "neighbours-tfidf",
                        "neighbours-cosine",
                        "neighbours-asymmetric",
                        "neighbours-users")) {
            RankingEvaluation neighbours = of(method, discovery);
            assertThat(neighbours.recall20()).as(method).isGreaterThan(1.5 * 0.0527);
            assertThat(neighbours.ndcg10()).as(method).isGreaterThan(1.5 * 0.0506);
        }
    }

    /** The first half of an order, five items at most, is a cart; the rest is wanted. */
    private static Split carts() {
        Baskets orders = Baskets.of(log.from(RealShop.seconds(DAY)), 0);
        List<Question> questions = new ArrayList<>();
        for (int order = 0; order < orders.size(); order += 6) {
            int[] known = knownItems(orders, order);
            int given = Math.min(5, known.length / 2);
            if (known.length >= 4) {
                int[] cart = IntStream.range(0, given).map(at -> known[at]).toArray();
                IntStream rest = IntStream.range(given, known.length).map(at -> known[at]);
                questions.add(
                        new Question(
                                Profile.of(cart, orders.seconds(order)),
                                ItemSet.of(rest),
                                ItemSet.of(cart)));
            }
        }
        return new Split(train, questions);
    }

    private static int[] knownItems(Baskets orders, int order) {
        return IntStream.range(0, orders.length(order))
                .mapToObj(at -> log.items().name(orders.item(order, at)))
                .flatMapToInt(name -> train.items().index(name).stream())
                .toArray();
    }

    @Test
    void sessionsAndRulesCompleteCartsBetterThanNeighboursAndPopularity() {
        Split carts = carts();
        RankingEvaluation popularity = of("popularity", carts);
        RankingEvaluation neighbours = of("neighbours-bm25", carts);
        RankingEvaluation rules = of("rules", carts);
        RankingEvaluation session = of("session", carts);

        assertThat(rules.recall20()).isGreaterThan(1.5 * popularity.recall20());
        assertThat(session.recall20()).isGreaterThan(1.5 * popularity.recall20());
        assertThat(rules.mrr20()).isGreaterThan(neighbours.mrr20());
        assertThat(session.recall20()).isGreaterThan(neighbours.recall20());
        assertThat(session.mrr20()).isGreaterThan(neighbours.mrr20());
    }

    /**
     * What was bought before and is bought again within 30 days, ranked among all bought before.
     */
    private static Split again() {
        long moment = RealShop.seconds(DAY);
        InteractionLog known = log.over(train.users(), train.items()).before(moment + 30 * 86_400L);
        List<Question> questions = new ArrayList<>();
        ItemSet all = ItemSet.of(IntStream.range(0, train.items().size()));
        for (int user = 0; user < train.users().size(); user++) {
            ItemSet had = items(train, user);
            ItemSet back = items(known.from(moment), user);
            ItemSet wanted = ItemSet.of(back.stream().filter(had::contains));
            if (wanted.size() > 0) {
                Profile profile = Profile.of(train, user, moment);
                questions.add(new Question(profile, wanted, all.without(had)));
            }
        }
        return new Split(train, questions);
    }

    private static ItemSet items(InteractionLog of, int user) {
        return ItemSet.of(IntStream.of(of.rowsOf(user)).map(of::item));
    }

    @Test
    void whatIsDueIsFoundBetterThanByWhatIsPopular() {
        Split again = again();
        RankingEvaluation repeat = of("repeat", again);
        RankingEvaluation popularity = of("popularity", again);

        assertThat(repeat.ndcg10()).isGreaterThan(1.08 * popularity.ndcg10());
        assertThat(repeat.recall10()).isGreaterThan(1.05 * popularity.recall10());
    }

    /** A tenth of the items is taken out of the training, and only those are ranked. */
    @Test
    void whatNobodyBoughtYetIsFoundByItsText() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        int items = train.items().size();
        ItemSet hidden = ItemSet.of(IntStream.range(0, items).filter(_ -> random.nextInt(10) == 0));
        InteractionLog cold = train.where(row -> !hidden.contains(train.item(row)));
        ItemSet others = ItemSet.of(IntStream.range(0, items)).without(hidden);
        List<Question> questions = new ArrayList<>();
        double chance = 0;
        for (int user = 0; user < train.users().size(); user++) {
            ItemSet wanted = items(train, user).without(others);
            if (wanted.size() > 0) {
                Profile profile = Profile.of(cold, user, RealShop.seconds(DAY));
                questions.add(new Question(profile, wanted, others));
                chance += 10.0 * wanted.size() / hidden.size() / Math.min(10, wanted.size());
            }
        }
        ContentTrainer trainer =
                new ContentTrainer(
                        RealShop.products(DAY), ContentOptions.defaults().withMostInteractions(0));
        RankingEvaluation content =
                RankingEvaluation.of(trainer.train(cold), new Split(cold, questions));

        assertThat(content.recall10()).isGreaterThan(5 * chance / questions.size());
        assertThat(content.recall10()).isGreaterThan(0.3);
    }

    @Test
    void complementsAreInTheSameOrdersAndSubstitutesAreNot() throws IOException {
        Map<String, ProductText> products = RealShop.products(DAY);
        RelatedProducts related =
                new RelatedTrainer(products, RelatedOptions.defaults()).train(train);
        int[] hits = new int[3];
        Baskets orders = Baskets.of(log.from(RealShop.seconds(DAY)), 0);
        for (int order = 0; order < orders.size(); order += 10) {
            ItemSet basket = ItemSet.of(knownItems(orders, order));
            basket.stream().forEach(item -> count(related, item, basket, hits));
        }

        assertThat(hits[0]).isGreaterThan(1_000);
        assertThat(hits[1] / (double) hits[0]).as("complements").isGreaterThan(0.3);
        assertThat(hits[2]).as("substitutes").isLessThan(hits[1] / 2);
    }

    private static void count(RelatedProducts related, int item, ItemSet basket, int[] hits) {
        List<Complement> complements = related.complements(item);
        List<Substitute> substitutes = related.substitutes(item);
        if (complements.size() < 5 || substitutes.size() < 5) {
            return;
        }
        hits[0]++;
        hits[1] += complements.stream().limit(5).anyMatch(it -> basket.contains(it.item())) ? 1 : 0;
        hits[2] += substitutes.stream().limit(5).anyMatch(it -> basket.contains(it.item())) ? 1 : 0;
        assertThat(substitutes)
                .extracting(Substitute::item)
                .doesNotContainAnyElementsOf(complements.stream().map(Complement::item).toList());
    }
}
