package io.suanpan.recommendation.rules;

import io.suanpan.core.Varints;
import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.ExplainingRecommender;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.RowAsked;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Scores what goes with a basket: the sum of the rules' bounds of confidence from what is in it.
 * Looks, carts and purchases are all in the basket. O(items + rules of the profile's items) an
 * answer.
 */
public final class AssociationRules implements ExplainingRecommender {
    private static final Weighting ANY =
            new Weighting(1, 1, 1, Double.POSITIVE_INFINITY, false, true);

    private static final Comparator<Rule> LIKELIEST_FIRST =
            Comparator.comparingDouble(Rule::confidence).reversed().thenComparingInt(Rule::other);

    private final double deviations;
    private final int baskets;
    private final int[] single;
    private final SparseMatrix together;
    private final SparseMatrix bounds;

    AssociationRules(double deviations, int baskets, int[] single, SparseMatrix together) {
        this.deviations = deviations;
        this.baskets = baskets;
        this.single = single;
        this.together = together;
        bounds = boundsOfAll();
    }

    private SparseMatrix boundsOfAll() {
        int[][] columns = new int[items()][];
        float[][] values = new float[items()][];
        for (int item = 0; item < items(); item++) {
            columns[item] =
                    Arrays.copyOfRange(
                            together.columnArray(), together.start(item), together.end(item));
            values[item] = new float[columns[item].length];
            for (int i = 0; i < values[item].length; i++) {
                values[item][i] =
                        (float) rule(item, together.start(item) + i).confidenceBound(deviations);
            }
        }
        return SparseMatrix.ofRows(items(), columns, values);
    }

    private Rule rule(int item, int at) {
        int other = together.columnArray()[at];
        int both = (int) together.valueArray()[at];
        return new Rule(item, other, both, single[item], single[other], baskets);
    }

    @Override
    public int items() {
        return together.rows();
    }

    /** How many rules there are. */
    public int size() {
        return together.size();
    }

    /** By which the bounds stay below what was counted. */
    public double deviations() {
        return deviations;
    }

    /** Items by items: the bounds of the rules' confidences. */
    public SparseMatrix bounds() {
        return bounds;
    }

    /** The rules of an item, the largest confidence first. */
    public List<Rule> rules(int item) {
        List<Rule> rules = new ArrayList<>();
        for (int at = together.start(item); at < together.end(item); at++) {
            rules.add(rule(item, at));
        }
        rules.sort(LIKELIEST_FIRST);
        return List.copyOf(rules);
    }

    @Override
    public Asked asked(Profile profile) {
        return new RowAsked(ANY.row(profile, items()), bounds);
    }

    /** The deviations, how many baskets there are and each item is in, and the pairs' counts. */
    @Override
    public void write(DataOutput out) throws IOException {
        out.writeDouble(deviations);
        Varints.write(out, baskets);
        Varints.write(out, single.length);
        for (int count : single) {
            Varints.write(out, count);
        }
        together.write(out);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static AssociationRules read(DataInput in) throws IOException {
        double deviations = in.readDouble();
        int baskets = Varints.readInt(in);
        int[] single = new int[Varints.readInt(in)];
        for (int item = 0; item < single.length; item++) {
            single[item] = Varints.readInt(in);
        }
        SparseMatrix together = SparseMatrix.read(in);
        if (together.rows() != single.length || together.columns() != single.length) {
            throw new IOException("rules are of other items than those that are counted");
        }
        try {
            return new AssociationRules(deviations, baskets, single, together);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
