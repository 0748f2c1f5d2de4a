package io.suanpan.recommendation.neighbours;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.Contributions;
import io.suanpan.recommendation.ExplainingRecommender;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.Largest;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Scores an item by what the users did who are nearest: {@code Σ similarity(u) · weight(u, item)}
 * over the K users u whose items have the largest cosine with the profile's, each item counting
 * {@code ln(users / (1 + its users))}. Whoever is asked about is not a neighbour of themselves. It
 * holds what each user did, without names. O(items + entries of the profile's items + K · items of
 * a user) an answer. Breese, Heckerman, Kadie: Empirical analysis of predictive algorithms for
 * collaborative filtering. UAI 1998.
 */
public final class UserNeighbours implements ExplainingRecommender {
    private final UserNeighboursTrainer options;
    private final SparseMatrix userItems;
    private final SparseMatrix itemUsers;
    private final double[] rarity;

    /** A row of {@link #userItems} times this has a length of 1. */
    private final double[] perLength;

    UserNeighbours(UserNeighboursTrainer options, SparseMatrix userItems) {
        this.options = options;
        this.userItems = userItems;
        itemUsers = userItems.transposed();
        rarity = Scaling.rarity(userItems.rows(), Scaling.counts(userItems));
        perLength = perLength(userItems);
    }

    private double[] perLength(SparseMatrix rows) {
        double[] perLength = new double[rows.rows()];
        for (int row = 0; row < perLength.length; row++) {
            double squared = 0;
            for (int at = rows.start(row); at < rows.end(row); at++) {
                double weight = rows.valueArray()[at] * rarity[rows.columnArray()[at]];
                squared += weight * weight;
            }
            perLength[row] = squared > 0 ? 1 / Math.sqrt(squared) : 0;
        }
        return perLength;
    }

    @Override
    public int items() {
        return userItems.columns();
    }

    @Override
    public Asked asked(Profile profile) {
        SparseMatrix row = options.weighting().withAllKinds().row(profile, items());
        double[] similarity = similarities(row);
        return new Near(row, similarity, nearest(profile, similarity));
    }

    /** Of each user with the profile; 0 of those who have nothing in common with it. */
    private double[] similarities(SparseMatrix row) {
        double[] similarity = new double[userItems.rows()];
        int[] common = new int[similarity.length];
        for (int at = 0; at < row.size(); at++) {
            int item = row.columnArray()[at];
            double weight = row.valueArray()[at] * rarity[item] * rarity[item];
            for (int u = itemUsers.start(item); u < itemUsers.end(item); u++) {
                int user = itemUsers.columnArray()[u];
                similarity[user] += weight * itemUsers.valueArray()[u];
                common[user]++;
            }
        }
        double ofProfile = perLength(row)[0];
        for (int user = 0; user < similarity.length; user++) {
            if (common[user] > 0) {
                double trust = common[user] / (common[user] + options.shrinkage());
                similarity[user] *= ofProfile * perLength[user] * trust;
            }
        }
        return similarity;
    }

    private int[] nearest(Profile profile, double[] similarity) {
        int self = profile.user().orElse(-1);
        Largest largest = new Largest(options.neighbours());
        for (int user = 0; user < similarity.length; user++) {
            if (user != self && similarity[user] > 0) {
                largest.offer(user, similarity[user]);
            }
        }
        int[] nearest = new int[largest.size()];
        for (int i = nearest.length - 1; i >= 0; i--) {
            nearest[i] = largest.removeLeast();
        }
        return nearest;
    }

    /** Who is nearest to a profile. */
    private final class Near implements Asked {
        private final SparseMatrix row;
        private final double[] similarity;
        private final int[] nearest;

        Near(SparseMatrix row, double[] similarity, int[] nearest) {
            this.row = row;
            this.similarity = similarity;
            this.nearest = nearest;
        }

        @Override
        public void score(float[] scores) {
            Arrays.fill(scores, 0);
            for (int user : nearest) {
                userItems.add(user, (float) similarity[user], scores);
            }
        }

        /** An item's part in the similarities of those neighbours who have the item asked about. */
        @Override
        public List<Contribution> reasons(int item, int most) {
            double[] products = new double[nearest.length];
            for (int i = 0; i < nearest.length; i++) {
                products[i] = product(row, nearest[i]);
            }
            return Contributions.largest(
                    row,
                    item,
                    most,
                    owned -> {
                        double sum = 0;
                        for (int i = 0; i < nearest.length; i++) {
                            float has = userItems.value(nearest[i], item);
                            float shares = userItems.value(nearest[i], owned);
                            sum += has * shares * similarity[nearest[i]] / products[i];
                        }
                        return sum * rarity[owned] * rarity[owned];
                    });
        }
    }

    private double product(SparseMatrix row, int user) {
        double product = 0;
        for (int at = 0; at < row.size(); at++) {
            int item = row.columnArray()[at];
            double weight = row.valueArray()[at] * userItems.value(user, item);
            product += weight * rarity[item] * rarity[item];
        }
        return product;
    }

    /** The options, then what each user did. */
    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(options.neighbours());
        out.writeDouble(options.shrinkage());
        options.weighting().write(out);
        userItems.write(out);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static UserNeighbours read(DataInput in) throws IOException {
        try {
            UserNeighboursTrainer options =
                    new UserNeighboursTrainer(in.readInt(), in.readDouble(), Weighting.read(in));
            return new UserNeighbours(options, SparseMatrix.read(in));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
