package io.suanpan.recommendation.related;

import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.rules.AssociationRules;
import io.suanpan.recommendation.rules.Rule;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What goes with a product (complements) and what can take its place (substitutes). No product is
 * both for the same one.
 *
 * <p>B is a <b>complement</b> of A if orders with A have B more often than chance has it: the lower
 * bound of the lift is above 1. So is, behind those, what the same customers buy in orders a while
 * apart, unless it is alike.
 *
 * <p>B is a <b>substitute</b> of A if the shop says much the same of both, they are <em>not</em> in
 * the same orders beyond chance, and the same people look at or buy both or the same things are
 * bought beside them. Of a product that is new the last is not asked.
 *
 * <p>Hence two colours that are bought together are complements, and a set that completes itself is
 * one; two colours of which people take one are substitutes. McAuley, Pandey, Leskovec: Inferring
 * networks of substitutable and complementary products. KDD 2015, learns the same distinction from
 * labels, which a shop has not. Immutable and thread-safe.
 */
public final class RelatedProducts {
    private static final Comparator<Complement> BEST_COMPLEMENT =
            Comparator.comparing(Complement::sameOrder, Comparator.reverseOrder())
                    .thenComparing(Complement::strength, Comparator.reverseOrder())
                    .thenComparing(Complement::item);

    private static final Comparator<Substitute> BEST_SUBSTITUTE =
            Comparator.comparing(Substitute::score, Comparator.reverseOrder())
                    .thenComparing(Substitute::item);

    private final int most;
    private final AssociationRules inOrders;
    private final AssociationRules later;
    private final SparseMatrix alike;
    private final SparseMatrix context;

    RelatedProducts(
            int most,
            AssociationRules inOrders,
            AssociationRules later,
            SparseMatrix alike,
            SparseMatrix context) {
        int items = inOrders.items();
        if (most < 1 || later.items() != items || alike.rows() != items) {
            throw new IllegalArgumentException(
                    "%d of each kind, rules of %d and %d items and pairs of %d do not fit."
                            .formatted(most, items, later.items(), alike.rows()));
        }
        if (alike.size() != context.size()) {
            throw new IllegalArgumentException(
                    "Of %d pairs that are alike, %d have a context."
                            .formatted(alike.size(), context.size()));
        }
        this.most = most;
        this.inOrders = inOrders;
        this.later = later;
        this.alike = alike;
        this.context = context;
    }

    public int items() {
        return inOrders.items();
    }

    /** Those of the same orders first, the strongest of each first; none for an unknown item. */
    public List<Complement> complements(int item) {
        if (item >= items()) {
            return List.of();
        }
        List<Complement> complements = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Rule rule : inOrders.rules(item)) {
            add(rule, true, inOrders.deviations(), complements);
            taken.add(rule.other());
        }
        for (Rule rule : later.rules(item)) {
            if (!taken.contains(rule.other()) && alike.value(item, rule.other()) == 0) {
                add(rule, false, later.deviations(), complements);
            }
        }
        return complements.stream().sorted(BEST_COMPLEMENT).limit(most).toList();
    }

    private static void add(
            Rule rule, boolean sameOrder, double deviations, List<Complement> complements) {
        double bound = rule.liftBound(deviations);
        if (bound > 1) {
            complements.add(new Complement(rule, sameOrder, bound));
        }
    }

    /** The best first; none for an unknown item. */
    public List<Substitute> substitutes(int item) {
        if (item >= items()) {
            return List.of();
        }
        return Stream.iterate(alike.start(item), at -> at < alike.end(item), at -> at + 1)
                .map(at ->
                        new Substitute(
                                alike.columnArray()[at],
                                alike.valueArray()[at],
                                context.valueArray()[at]))
                .sorted(BEST_SUBSTITUTE)
                .limit(most)
                .toList();
    }

    /** How many are kept, both kinds of rules, the pairs that are alike and their contexts. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(most);
        inOrders.write(out);
        later.write(out);
        alike.write(out);
        context.write(out);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static RelatedProducts read(DataInput in) throws IOException {
        try {
            return new RelatedProducts(
                    in.readInt(),
                    AssociationRules.read(in),
                    AssociationRules.read(in),
                    SparseMatrix.read(in),
                    SparseMatrix.read(in));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
