package io.suanpan.local.verbs;

import io.suanpan.core.Json;
import io.suanpan.store.experiments.ExperimentComparison;
import io.suanpan.store.experiments.ExperimentDetails;
import io.suanpan.store.experiments.ExperimentPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks runs up through the function {@code models}. */
final class Experiments {
    private final Workspace workspace;

    Experiments(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param query by name; what is empty is left out
     */
    ExperimentPage search(Map<String, String> query) {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, value) -> {
            if (!value.isEmpty()) {
                pairs.add(name + "=" + encoded(value));
            }
        });
        return read("/v1/experiments?" + String.join("&", pairs), ExperimentPage.class);
    }

    ExperimentDetails show(String model, String run) {
        return read(
                "/v1/experiments/" + encoded(model) + "/" + encoded(run), ExperimentDetails.class);
    }

    ExperimentComparison compare(List<String> runs) {
        return read(
                "/v1/experiments/comparison?runs=" + encoded(String.join(",", runs)),
                ExperimentComparison.class);
    }

    private <T> T read(String path, Class<T> type) {
        return Json.read(
                Json.bytes(workspace.calls().get(path)), type, "The answer to GET " + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
