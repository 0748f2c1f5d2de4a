package io.suanpan.recommendation.blend;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.ExplainingRecommender;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.StoredRecommender;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
public final class Blend implements ExplainingRecommender {
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
    public Asked asked(Profile profile) {
        return new Blended(profile, items());
    }

    /** What the parts say for one profile. */
    private final class Blended implements Asked {
        private final List<Evidence> evidence = new ArrayList<>();

        Blended(Profile profile, int items) {
            for (Part part : parts) {
                evidence.add(Evidence.of(part.model().asked(profile), items));
            }
        }

        @Override
        public void score(float[] scores) {
            float[] told = new float[scores.length];
            Arrays.fill(scores, 0);
            for (int p = 0; p < evidence.size(); p++) {
                float[] values = evidence.get(p).values();
                float weight = (float) parts.get(p).weight();
                for (int item = 0; item < scores.length; item++) {
                    scores[item] += weight * values[item];
                    told[item] += values[item];
                }
            }
            for (int item = 0; item < scores.length; item++) {
                scores[item] = told[item] > 0 ? Binary.power(scores[item]) : 0;
            }
        }

        /**
         * Of the parts that speak for the item and can tell why: each part's reasons as shares of
         * their sum, weighed as the part's evidence counts.
         */
        @Override
        public List<Contribution> reasons(int item, int most) {
            Map<Integer, Double> shares = new TreeMap<>();
            for (int p = 0; p < evidence.size(); p++) {
                double counts = parts.get(p).weight() * evidence.get(p).values()[item];
                if (counts > 0) {
                    List<Contribution> own =
                            evidence.get(p).part().reasons(item, Integer.MAX_VALUE);
                    double total = own.stream().mapToDouble(Contribution::score).sum();
                    own.forEach(it ->
                            shares.merge(it.item(), counts * it.score() / total, Double::sum));
                }
            }
            return shares.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(entry -> new Contribution(entry.getKey(), entry.getValue()))
                    .sorted(Contribution.LARGEST_FIRST)
                    .limit(most)
                    .toList();
        }
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
            parts.add(new Part(name, part(name, known).reader().read(in), weight));
        }
        return new Blend(parts);
    }

    private static BlendPart part(String name, List<BlendPart> known) throws IOException {
        for (BlendPart part : known) {
            if (part.trainer().name().equals(name)) {
                return part;
            }
        }
        throw new IOException("No such part of a blend: " + name);
    }
}
