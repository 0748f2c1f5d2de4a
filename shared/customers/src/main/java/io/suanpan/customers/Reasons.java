package io.suanpan.customers;

import io.suanpan.core.FeatureDoc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Turns a model's contributions into reasons: the weightiest feature of each topic, at most five,
 * the weightiest first; equal weights in the order of the features. A contribution below a
 * hundredth of log-odds moves a probability by a quarter of a percent point at most and is no
 * reason. Thread-safe.
 */
final class Reasons {
    private static final int MOST = 5;
    private static final double LEAST = 0.01;

    private final Map<String, Phrase> phrases = Phrase.load();

    /**
     * @param x the features as the model took them
     * @param contributions of each feature to the log-odds; may have the baseline at the end
     */
    List<Reason> of(List<FeatureDoc> features, double[] x, double[] contributions) {
        List<Integer> byWeight =
                IntStream.range(0, x.length)
                        .filter(i -> Math.abs(contributions[i]) >= LEAST)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Integer i) -> -Math.abs(contributions[i])))
                        .toList();
        List<Reason> reasons = new ArrayList<>();
        Set<String> topics = new HashSet<>();
        for (int i : byWeight) {
            FeatureDoc doc = features.get(i);
            Phrase own = phrases.get(doc.name());
            Phrase phrase = own == null ? Phrase.plain(doc) : own;
            if (reasons.size() < MOST && topics.add(phrase.topic())) {
                reasons.add(reason(doc, phrase, x[i], contributions[i]));
            }
        }
        return reasons;
    }

    private static Reason reason(FeatureDoc doc, Phrase phrase, double value, double weight) {
        String direction = weight > 0 ? ", which raises it" : ", which lowers it";
        return new Reason(
                doc.name(),
                doc.label(),
                Rounding.known(value),
                doc.unit(),
                Rounding.four(weight),
                phrase.say(value) + direction);
    }
}
