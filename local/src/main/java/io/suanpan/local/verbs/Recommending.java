package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.summary.AgainText;
import io.suanpan.local.summary.RecommendationsText;
import io.suanpan.recommendation.serving.Recommendations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks {@code recommend} what to show some customers and a stranger, and what is due again. */
final class Recommending {
    private final Workspace workspace;

    Recommending(Workspace workspace) {
        this.workspace = workspace;
    }

    /** One list for each customer and one for nobody; none where there is no model. */
    List<RecommendationsText> run(List<String> customerIds) {
        return unlessUntrained(() -> {
            List<RecommendationsText> told = new ArrayList<>();
            for (String id : customerIds) {
                told.add(new RecommendationsText(id, of(id, "")));
            }
            told.add(
                    new RecommendationsText(
                            "a stranger",
                            read(workspace.calls().post("/v1/recommendations", Map.of()))));
            return told;
        });
    }

    /** What each customer is due to buy again, so many at most; none where there is no model. */
    List<AgainText> again(List<String> customerIds, int count) {
        return unlessUntrained(() -> {
            List<AgainText> told = new ArrayList<>();
            for (String id : customerIds) {
                told.add(new AgainText(id, of(id, "?show=again&count=" + count)));
            }
            return told;
        });
    }

    private Recommendations of(String customerId, String query) {
        String path = "/v1/customers/" + Links.encoded(customerId) + "/recommendations";
        return read(workspace.calls().get(path + query));
    }

    private static <T> List<T> unlessUntrained(Supplier<List<T>> told) {
        try {
            return told.get();
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.NOT_TRAINED) {
                return List.of();
            }
            throw e;
        }
    }

    private static Recommendations read(Object answer) {
        return Json.read(Json.bytes(answer), Recommendations.class, "The recommendations");
    }
}
