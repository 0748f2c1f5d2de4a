package io.suanpan.local.page;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Asks what to order today, by the defaults of the API. */
final class Plans {
    /** Planned where the shop has more products than one answer holds. */
    static final int SOME = 500;

    private static final String PATH = "/v1/stock/plan";
    private static final int TOO_LARGE = 413;

    private final ApiReader api;
    private final IntFunction<List<String>> bestSellers;

    /**
     * @param bestSellers ids of at most so many products that sold most
     */
    Plans(ApiReader api, IntFunction<List<String>> bestSellers) {
        this.api = api;
        this.bestSellers = bestSellers;
    }

    /**
     * @param whole whether all products were asked for
     */
    record Planned(Answer answer, boolean whole) {}

    /** Of all products, or of the best sellers where all are too many. */
    Planned today() {
        Answer all = api.ask(PATH, Map.of());
        List<String> some = isTooLarge(all) ? bestSellers.apply(SOME) : List.of();
        return some.isEmpty() ? new Planned(all, true) : new Planned(of(some), false);
    }

    /** With the product in it; of it alone where all are too many. */
    Answer with(String productId) {
        Answer all = api.ask(PATH, Map.of());
        return isTooLarge(all) ? of(List.of(productId)) : all;
    }

    private Answer of(List<String> ids) {
        return api.ask(PATH, Map.of("productIds", ids));
    }

    private static boolean isTooLarge(Answer answer) {
        return answer instanceof Answer.Missing missing && missing.status() == TOO_LARGE;
    }
}
