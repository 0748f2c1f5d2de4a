package io.suanpan.learning;

import io.suanpan.core.Json;
import io.suanpan.scoring.TreeEnsembleBuilder;
import io.suanpan.scoring.TreeEnsembleModel;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;

/** XGBoost's JSON model (format of 1.6) as our flat trees. */
final class XGBoostExport {
    private final int[] featureOf;
    private final TreeEnsembleBuilder builder;

    private XGBoostExport(int[] featureOf, TreeEnsembleBuilder builder) {
        this.featureOf = featureOf;
        this.builder = builder;
    }

    /**
     * @param featureOf our feature of each of XGBoost's
     */
    static TreeEnsembleModel model(byte[] json, int featureCount, int[] featureOf) {
        // Through decimals: a float read by way of a double could be rounded twice.
        JsonNode document =
                Json.mapper()
                        .reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .readTree(json);
        // base_score 0.5 has log-odds 0.
        TreeEnsembleBuilder builder = TreeEnsembleBuilder.boosting(featureCount, 0f);
        XGBoostExport export = new XGBoostExport(featureOf, builder);
        for (JsonNode tree :
                document.path("learner").path("gradient_booster").path("model").path("trees")) {
            export.node(tree, 0, builder.startTree());
        }
        return builder.build();
    }

    private void node(JsonNode tree, int from, int to) {
        int left = tree.path("left_children").path(from).intValue();
        double cover = number(tree, "sum_hessian", from);
        if (left < 0) {
            builder.leaf(to, number(tree, "split_conditions", from), cover);
            return;
        }
        int right = tree.path("right_children").path(from).intValue();
        int toLeft = builder.reserve();
        int toRight = builder.reserve();
        builder.split(
                to,
                featureOf[tree.path("split_indices").path(from).intValue()],
                number(tree, "split_conditions", from),
                toLeft,
                toRight,
                tree.path("default_left").path(from).asBoolean(),
                cover);
        node(tree, left, toLeft);
        node(tree, right, toRight);
    }

    private static float number(JsonNode tree, String field, int at) {
        return tree.path(field).path(at).decimalValue().floatValue();
    }
}
