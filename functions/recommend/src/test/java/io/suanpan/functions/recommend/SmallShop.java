package io.suanpan.functions.recommend;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.ModelCard;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import io.suanpan.recommendation.methods.RecommenderMethods;
import io.suanpan.recommendation.neighbours.ItemNeighboursTrainer;
import io.suanpan.recommendation.neighbours.Similarity;
import io.suanpan.recommendation.repeat.RepeatOptions;
import io.suanpan.recommendation.repeat.RepeatTrainer;
import io.suanpan.recommendation.serving.Catalogue;
import io.suanpan.recommendation.serving.CustomerHistory;
import io.suanpan.recommendation.serving.CustomerHistory.Deeds;
import io.suanpan.recommendation.serving.HistoryStore;
import io.suanpan.recommendation.serving.ItemFacts;
import io.suanpan.recommendation.serving.Part;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.recommendation.serving.RelatedLists;
import io.suanpan.recommendation.serving.Role;
import io.suanpan.recommendation.session.SessionOptions;
import io.suanpan.recommendation.session.SessionTrainer;
import io.suanpan.store.GateVerdict;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sixty customers and forty products, of which the last is out of stock, in four categories.
 * Customer c bought the products 1 to 10 of the group c mod 3 (of 13 each) but for two, one a day,
 * and the product P0040; customer 60 bought everything.
 */
final class SmallShop {
    static final int CUSTOMERS = 60;
    static final int PRODUCTS = 40;

    private static final Instant START = Instant.parse("2026-09-01T10:00:00Z");
    private static final long DAY = 86_400;

    private SmallShop() {}

    static String product(int number) {
        return "P%04d".formatted(number);
    }

    static String customer(int number) {
        return "C%06d".formatted(number);
    }

    static void train(ObjectStore store, Clock clock) {
        train(store, clock, "ease");
    }

    static void train(ObjectStore store, Clock clock, String method) {
        InteractionLog log = log();
        Map<Role, Part> parts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String name = role == Role.POPULAR ? "popularity" : method;
            parts.put(role, Part.of(name, RecommenderMethods.named(name).trainer().train(log)));
        }
        var model =
                new RecommendModel(
                        log.end(),
                        "EUR",
                        CUSTOMERS,
                        2,
                        Catalogue.of(
                                IntStream.rangeClosed(1, PRODUCTS)
                                        .mapToObj(SmallShop::item)
                                        .toList()),
                        parts,
                        ItemNeighboursTrainer.of(new Similarity.Cosine())
                                .withWeighting(Weighting.allKinds())
                                .train(log),
                        related(),
                        new SessionTrainer(SessionOptions.defaults()).train(log),
                        new RepeatTrainer(RepeatOptions.defaults()).train(log));
        var registry = new ModelRegistry(store, clock);
        String version = registry.publish(card(method, clock), model.write()).version();
        HistoryStore.in(store).write(version, 2, histories(log));
        registry.promote(RecommendModel.NAME, version, _ -> GateVerdict.pass("test"));
    }

    /** Each product can stand for the one before it, and goes with the one after it. */
    private static RelatedLists related() {
        int[] one = IntStream.range(1, PRODUCTS).toArray();
        int[] before = IntStream.range(0, PRODUCTS - 1).toArray();
        float[] half = new float[PRODUCTS - 1];
        Arrays.fill(half, 0.5f);
        return new RelatedLists(
                SparseMatrix.of(PRODUCTS, PRODUCTS, before, one, half),
                SparseMatrix.of(PRODUCTS, PRODUCTS, one, before, half));
    }

    private static ItemFacts item(int number) {
        return new ItemFacts(
                product(number),
                "Product " + number,
                "Category " + number % 4,
                100L * number,
                50L * number,
                number == PRODUCTS ? 0 : 5);
    }

    private static InteractionLog log() {
        InteractionLog.Builder log = InteractionLog.builder();
        IntStream.rangeClosed(1, PRODUCTS).forEach(number -> log.item(product(number)));
        for (int c = 1; c <= CUSTOMERS; c++) {
            for (int i = 1; i <= 13; i++) {
                if (i != c % 10 + 1 && i != (c + 5) % 10 + 1 && i <= 10) {
                    add(log, c, 13 * (c % 3) + i, i);
                }
            }
            add(log, c, PRODUCTS, 0);
        }
        IntStream.rangeClosed(1, PRODUCTS).forEach(number -> add(log, CUSTOMERS, number, 12));
        return log.build();
    }

    private static void add(InteractionLog.Builder log, int customer, int product, int day) {
        log.add(
                customer(customer),
                product(product),
                START.getEpochSecond() + day * DAY + customer,
                EventKind.PURCHASE,
                1);
    }

    private static List<CustomerHistory> histories(InteractionLog log) {
        return IntStream.range(0, log.users().size())
                .mapToObj(user ->
                        new CustomerHistory(
                                log.users().name(user),
                                user,
                                "DE",
                                Deeds.of(Profile.of(log, user, log.end()))))
                .toList();
    }

    private static ModelCard card(String method, Clock clock) {
        return new ModelCard(
                RecommendModel.NAME,
                "",
                method,
                clock.instant(),
                CodeVersion.current(),
                0,
                new DataIdentity(1, "", CUSTOMERS, List.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                "");
    }
}
