package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.summary.RecommendationsText;
import io.suanpan.recommendation.serving.Recommendations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks {@code recommend} what to show some customers and a stranger. */
final class Recommending {
    private final Workspace workspace;

    Recommending(Workspace workspace) {
        this.workspace = workspace;
    }

    /** One list for each customer and one for nobody; none where there is no model. */
    List<RecommendationsText> run(List<String> customerIds) {
        try {
            List<RecommendationsText> told = new ArrayList<>();
            for (String id : customerIds) {
                told.add(
                        new RecommendationsText(
                                id,
                                read(
                                        workspace
                                                .calls()
                                                .get(
                                                        "/v1/customers/"
                                                                + Links.encoded(id)
                                                                + "/recommendations"))));
            }
            told.add(
                    new RecommendationsText(
                            "a stranger",
                            read(workspace.calls().post("/v1/recommendations", Map.of()))));
            return told;
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
