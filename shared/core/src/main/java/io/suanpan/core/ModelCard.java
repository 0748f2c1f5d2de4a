package io.suanpan.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is known of one model version; stored beside its bytes as {@code card.json}.
 *
 * @param name as in {@code churn}
 * @param version UTC time plus short content hash, as in {@code 20261124T101500Z-1a2b3c4d}
 * @param algorithm as in {@code gradient-boosting}
 * @param trainedAt when training ended
 * @param codeVersion of Suanpan
 * @param seed of all randomness
 * @param data what it learned from
 * @param parameters chosen hyper-parameters and protocol, as text
 * @param metrics of the hold-out, by name: {@code auc}, {@code logLoss} …
 * @param curves number series by name: {@code scoreQuantiles}, {@code calibrationPredicted} …
 * @param features the inputs in the order of the vector
 * @param modelSha256 hash of the model's bytes
 */
public record ModelCard(
        String name,
        String version,
        String algorithm,
        Instant trainedAt,
        String codeVersion,
        long seed,
        DataIdentity data,
        Map<String, String> parameters,
        Map<String, Double> metrics,
        Map<String, List<Double>> curves,
        List<FeatureDoc> features,
        String modelSha256) {

    public ModelCard {
        parameters = Map.copyOf(parameters);
        metrics = Map.copyOf(metrics);
        Map<String, List<Double>> copies = new TreeMap<>();
        curves.forEach((key, values) -> copies.put(key, List.copyOf(values)));
        curves = Map.copyOf(copies);
        features = List.copyOf(features);
    }

    /**
     * Reads what {@link Json} has written.
     *
     * @param what names the document in the error
     * @throws SuanpanException {@link ErrorCode#MALFORMED} where it is no card
     */
    public static ModelCard read(byte[] json, String what) {
        JsonFields fields = JsonFields.of(json, what);
        return new ModelCard(
                fields.text("name"),
                fields.text("version"),
                fields.text("algorithm"),
                fields.instant("trainedAt"),
                fields.text("codeVersion"),
                fields.whole("seed"),
                DataIdentity.of(fields.object("data")),
                fields.textByName("parameters"),
                fields.numberByName("metrics"),
                fields.numbersByName("curves"),
                fields.objects("features", FeatureDoc::of),
                fields.text("modelSha256"));
    }

    /** The same card under the version and content hash that the registry gave it. */
    public ModelCard published(String publishedVersion, String sha256) {
        return new ModelCard(
                name,
                publishedVersion,
                algorithm,
                trainedAt,
                codeVersion,
                seed,
                data,
                parameters,
                metrics,
                curves,
                features,
                sha256);
    }
}
