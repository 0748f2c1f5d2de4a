package io.suanpan.recommendation.blend;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.Explaining;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.StoredRecommender;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A product of powers of its parts' scores,
 *
 * <pre>
 * score_i = Π_p (1 + s_pi / (ε · r_p))^w_p
 * </pre>
 *
 * with r_p the root mean square of part p's scores for the profile; 0 where no part has anything to
 * say. Weights may be below 0: what always sold, taken from what sells now, is what is rising.
 * O(parts · items) beside the parts' own time. Immutable and thread-safe.
 */
public final class Blend implements StoredRecommender, Explaining {
    private final List<Part> parts;

    /** A trained part, its name and its exponent. */
    record Part(String name, StoredRecommender model, double weight) {}

    Blend(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public int items() {
        return parts.getFirst().model().items();
    }

    /** The exponents by the names of the parts. */
    public Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        parts.forEach(part -> weights.put(part.name(), part.weight()));
        return weights;
    }

    @Override
    public void score(Profile profile, float[] scores) {
        float[] evidence = new float[scores.length];
        boolean[] known = new boolean[scores.length];
        Arrays.fill(scores, 0);
        for (Part part : parts) {
            Evidence.of(part.model(), profile, evidence);
            float weight = (float) part.weight();
            for (int item = 0; item < scores.length; item++) {
                scores[item] += weight * evidence[item];
                known[item] |= evidence[item] > 0;
            }
        }
        for (int item = 0; item < scores.length; item++) {
            scores[item] = known[item] ? Binary.power(scores[item]) : 0;
        }
    }

    /**
     * Of the parts that explain themselves and speak for the item: each part's reasons as shares of
     * their sum, weighed as the part's evidence counts.
     */
    @Override
    public List<Contribution> reasons(Profile profile, int item, int most) {
        Map<Integer, Double> shares = new TreeMap<>();
        float[] evidence = new float[items()];
        for (Part part : parts) {
            if (part.model() instanceof Explaining explaining && part.weight() > 0) {
                Evidence.of(part.model(), profile, evidence);
                List<Contribution> own = explaining.reasons(profile, item, profile.size());
                double total = own.stream().mapToDouble(Contribution::score).sum();
                double counts = part.weight() * evidence[item];
                own.forEach(
                        it -> shares.merge(it.item(), counts * it.score() / total, Double::sum));
            }
        }
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Contribution(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Contribution::score).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(parts.size());
        for (Part part : parts) {
            out.writeUTF(part.name());
            out.writeDouble(part.weight());
            part.model().write(out);
        }
    }

    /**
     * @param known the parts by which it may have been trained
     * @throws IOException also where it has a part that is none of those
     */
    public static Blend read(DataInput in, List<BlendPart> known) throws IOException {
        int size = in.readInt();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = in.readUTF();
            double weight = in.readDouble();
            BlendPart part =
                    known.stream()
                            .filter(it -> it.trainer().name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new IOException("No such part of a blend: " + name));
            parts.add(new Part(name, part.reader().read(in), weight));
        }
        return new Blend(parts);
    }
}
