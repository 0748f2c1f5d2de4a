package io.suanpan.customers;

import io.suanpan.core.FeatureDoc;
import java.util.ArrayList;
import java.util.Arrays;
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
 * reason. Immutable, thread-safe; linear in the features.
 */
final class Reasons {
    private static final int MOST = 5;
    private static final double LEAST = 0.01;

    private final List<FeatureDoc> features;
    private final Phrase[] phrases;

    /** The features of each topic, topics in the order of their first features. */
    private final int[][] topics;

    /**
     * @param features of the model, in its order
     * @param known by the feature's name; other features are said by their label
     */
    Reasons(List<FeatureDoc> features, Map<String, Phrase> known) {
        this.features = List.copyOf(features);
        this.phrases = new Phrase[features.size()];
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < phrases.length; i++) {
            Phrase own = known.get(features.get(i).name());
            phrases[i] = own == null ? Phrase.plain(features.get(i)) : own;
            members.computeIfAbsent(phrases[i].topic(), _ -> new ArrayList<>()).add(i);
        }
        this.topics = new int[members.size()][];
        int topic = 0;
        for (List<Integer> of : members.values()) {
            topics[topic++] = of.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /**
     * @param x the features as the model took them
     * @param contributions of each feature to the log-odds; may have the baseline at the end
     * @param typical value of each feature among all customers; where it is missing none is said
     * @param outcome what the probability is about, as in {@code the chance of an order}
     */
    List<Reason> of(
            double[] x, double[] contributions, Map<String, Double> typical, String outcome) {
        double[] weights = new double[topics.length];
        for (int topic = 0; topic < weights.length; topic++) {
            for (int member : topics[topic]) {
                weights[topic] += contributions[member];
            }
        }
        List<Reason> reasons = new ArrayList<>(MOST);
        for (int topic : weightiest(weights)) {
            int said = said(topic, weights[topic], contributions);
            reasons.add(reason(said, x[said], weights[topic], typical, outcome));
        }
        return reasons;
    }

    private static int[] weightiest(double[] weights) {
        int[] ranked = new int[MOST + 1];
        int count = 0;
        for (int topic = 0; topic < weights.length; topic++) {
            double weight = Math.abs(weights[topic]);
            if (weight >= LEAST) {
                int at = count;
                while (at > 0 && Math.abs(weights[ranked[at - 1]]) < weight) {
                    ranked[at] = ranked[at - 1];
                    at--;
                }
                ranked[at] = topic;
                count = Math.min(MOST, count + 1);
            }
        }
        return Arrays.copyOf(ranked, count);
    }

    /**
     * Features that are hard to put into words speak only where no other pulls the same way; of
     * those that pull alike the first one speaks.
     */
    private int said(int topic, double weight, double[] contributions) {
        int best = -1;
        double most = 0;
        for (int member : topics[topic]) {
            double pull = contributions[member] * Math.signum(weight);
            if (pull > 0 && (best < 0 || isBetter(member, pull, best, most))) {
                best = member;
                most = pull;
            }
        }
        return best;
    }

    private boolean isBetter(int member, double pull, int best, double most) {
        return phrases[member].clumsy() == phrases[best].clumsy()
                ? pull > most
                : phrases[best].clumsy();
    }

    private Reason reason(
            int feature, double value, double weight, Map<String, Double> typical, String outcome) {
        FeatureDoc doc = features.get(feature);
        double usual = typical.getOrDefault(doc.name(), Double.NaN);
        return new Reason(
                doc.name(),
                doc.label(),
                Rounding.known(value),
                doc.unit(),
                Rounding.four(weight),
                phrases[feature].say(value, usual)
                        + (weight > 0 ? ": raises " : ": lowers ")
                        + outcome);
    }
}
