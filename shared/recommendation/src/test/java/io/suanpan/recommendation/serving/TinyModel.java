package io.suanpan.recommendation.serving;

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
import io.suanpan.recommendation.session.SessionOptions;
import io.suanpan.recommendation.session.SessionTrainer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tea (T1, T2, T3) and coffee (K1, K2, K3), and N, which is new. Ten customers A0 … A9 bought all
 * of tea, ten B0 … B9 all of coffee; L bought T1 and looked at K1 once.
 */
public final class TinyModel {
    static final long END = 1_000_000;

    private TinyModel() {}

    public static InteractionLog log() {
        InteractionLog.Builder log = InteractionLog.builder().item("N");
        for (int c = 0; c < 10; c++) {
            for (int i = 1; i <= 3; i++) {
                log.add("A" + c, "T" + i, END - 100 * i, EventKind.PURCHASE, 1);
                log.add("B" + c, "K" + i, END - 100 * i, EventKind.PURCHASE, 1);
            }
        }
        log.add("L", "T1", END - 50, EventKind.PURCHASE, 1);
        log.add("L", "K1", END, EventKind.VIEW, 1);
        return log.build();
    }

    public static RecommendModel of(InteractionLog log) {
        return of(log, "ease", related(log));
    }

    /** Of any log, without related products. */
    static RecommendModel of(InteractionLog log, String method) {
        int items = log.items().size();
        SparseMatrix none = SparseMatrix.of(items, items, new int[0], new int[0], new float[0]);
        return of(log, method, new RelatedLists(none, none));
    }

    private static RecommendModel of(InteractionLog log, String method, RelatedLists related) {
        Map<Role, Part> parts = new EnumMap<>(Role.class);
        parts.put(Role.CUSTOMER, part(method, log));
        parts.put(Role.POPULAR, part("popularity", log));
        return new RecommendModel(
                log.end(),
                "EUR",
                log.users().size(),
                1,
                Catalogue.of(log.items().names().stream().map(TinyModel::item).toList()),
                parts,
                ItemNeighboursTrainer.of(new Similarity.Cosine())
                        .withWeighting(Weighting.allKinds())
                        .train(log),
                related,
                new SessionTrainer(SessionOptions.defaults()).train(log),
                new RepeatTrainer(RepeatOptions.defaults()).train(log));
    }

    /** What is in one order goes together; nothing can stand for another but K1 for T1. */
    private static RelatedLists related(InteractionLog log) {
        int items = log.items().size();
        int t1 = log.items().index("T1").orElseThrow();
        int t2 = log.items().index("T2").orElseThrow();
        int t3 = log.items().index("T3").orElseThrow();
        int k1 = log.items().index("K1").orElseThrow();
        return new RelatedLists(
                SparseMatrix.of(items, items, new int[] {t1}, new int[] {k1}, new float[] {0.5f}),
                SparseMatrix.of(
                        items,
                        items,
                        new int[] {t1, t1},
                        new int[] {t2, t3},
                        new float[] {0.2f, 0.3f}));
    }

    private static Part part(String method, InteractionLog log) {
        return Part.of(method, RecommenderMethods.named(method).trainer().train(log));
    }

    private static ItemFacts item(String id) {
        return id.equals("N")
                ? ItemFacts.unknown("N")
                : new ItemFacts(
                        id,
                        "Kind " + id,
                        id.startsWith("T") ? "tea" : "coffee",
                        500L,
                        200L,
                        id.endsWith("3") ? 0 : 9);
    }

    static CustomerHistory history(InteractionLog log, String customer) {
        int user = log.users().index(customer).orElseThrow();
        return new CustomerHistory(
                customer, user, "DE", CustomerHistory.Deeds.of(Profile.of(log, user, log.end())));
    }

    static List<String> ids(List<RecommendedItem> items) {
        return items.stream().map(RecommendedItem::productId).toList();
    }
}
