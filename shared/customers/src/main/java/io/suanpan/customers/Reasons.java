package io.suanpan.customers;

import io.suanpan.core.FeatureDoc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a model's contributions into reasons: one a topic, at most five, the weightiest first;
 * equal weights in the order of the features.
 *
 * <p>A topic weighs what its features contribute together, since a model spreads the weight of one
 * fact over the windows that all show it. It is said by the feature that pulls most in the topic's
 * direction, so that what is said is so and points where it is said to point. A topic below a
 * hundredth of log-odds moves a probability by a quarter of a percent point at most and is no
 * reason. Thread-safe.
 */
final class Reasons {
    private static final int MOST = 5;
    private static final double LEAST = 0.01;

    private final Map<String, Phrase> phrases = Phrase.load();

    /** What the features of one topic contribute. */
    private static final class Topic {
        private final List<Integer> members = new ArrayList<>();
        private double sum;

        private double weight() {
            return Math.abs(sum);
        }
    }

    /**
     * @param x the features as the model took them
     * @param contributions of each feature to the log-odds; may have the baseline at the end
     * @param typical value of each feature among all customers; where it is missing none is said
     * @param outcome what the probability is about, as in {@code the chance of an order}
     */
    List<Reason> of(
            List<FeatureDoc> features,
            double[] x,
            double[] contributions,
            Map<String, Double> typical,
            String outcome) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (int i = 0; i < x.length; i++) {
            Topic topic = topics.computeIfAbsent(phrase(features.get(i)).topic(), _ -> new Topic());
            topic.members.add(i);
            topic.sum += contributions[i];
        }
        return topics.values().stream()
                .filter(topic -> topic.weight() >= LEAST)
                .sorted(Comparator.comparingDouble(topic -> -topic.weight()))
                .limit(MOST)
                .map(topic -> {
                    int said = said(topic, features, contributions);
                    return reason(features.get(said), x[said], topic.sum, typical, outcome);
                })
                .toList();
    }

    private Phrase phrase(FeatureDoc doc) {
        Phrase own = phrases.get(doc.name());
        return own == null ? Phrase.plain(doc) : own;
    }

    /** Features that are hard to put into words speak only where no other pulls the same way. */
    private int said(Topic topic, List<FeatureDoc> features, double[] contributions) {
        Comparator<Integer> byPull =
                Comparator.comparingDouble(i -> contributions[i] * Math.signum(topic.sum));
        return topic.members.stream()
                .filter(i -> contributions[i] * topic.sum > 0)
                .max(
                        Comparator.comparing((Integer i) -> !phrase(features.get(i)).clumsy())
                                .thenComparing(byPull)
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Reason reason(
            FeatureDoc doc,
            double value,
            double weight,
            Map<String, Double> typical,
            String outcome) {
        String text = phrase(doc).say(value, typical.getOrDefault(doc.name(), Double.NaN));
        return new Reason(
                doc.name(),
                doc.label(),
                Rounding.known(value),
                doc.unit(),
                Rounding.four(weight),
                text + (weight > 0 ? ": raises " : ": lowers ") + outcome);
    }
}
