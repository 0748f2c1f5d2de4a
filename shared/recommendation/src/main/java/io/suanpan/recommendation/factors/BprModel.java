package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The vectors of the items and their biases. Anybody's vector is found from 0 by the steps of the
 * training with the items standing still, as many as a multiple of what the profile has; they are
 * drawn by the seed, so that the same profile gets the same scores. A stranger's are 0. Immutable
 * and thread-safe.
 */
public final class BprModel implements StoredRecommender {
    private static final int STEPS_FOR_EACH_ITEM = 30;
    private static final int LEAST_STEPS = 300;
    private static final int MOST_STEPS = 6_000;

    /** At the begin; it falls to 0 evenly, so that the vector comes to rest. */
    private static final float RATE = 0.1f;

    private final BprOptions options;
    private final Factors items;
    private final Weighting weighting;

    /**
     * @param items with the bias as the last coordinate, at half precision, or what is read will
     *     not score as what was written
     */
    BprModel(BprOptions options, Factors items) {
        this.options = options;
        this.items = items;
        weighting = options.weighting().withAllKinds();
    }

    @Override
    public int items() {
        return items.rows();
    }

    @Override
    public void score(Profile profile, float[] scores) {
        SparseMatrix row = weighting.row(profile, items());
        if (row.size() == 0) {
            Arrays.fill(scores, 0);
            return;
        }
        items.times(vector(row), scores);
    }

    private float[] vector(SparseMatrix row) {
        BprStep step = new BprStep(options);
        SplittableRandom random = new SplittableRandom(options.seed());
        float[] x = new float[items.stride()];
        int steps = Math.clamp((long) STEPS_FOR_EACH_ITEM * row.size(), LEAST_STEPS, MOST_STEPS);
        for (int n = 0; n < steps; n++) {
            int taken = row.columnArray()[random.nextInt(row.size())];
            int other = random.nextInt(items());
            if (!BprTrainer.has(row, 0, other)) {
                float rate = RATE * (steps - n) / steps;
                step.moveCustomer(x, items.vector(taken), items.vector(other), rate);
            }
        }
        x[options.rank()] = 1;
        return x;
    }

    /** Options, then the vectors at half precision. */
    @Override
    public void write(DataOutput out) throws IOException {
        options.write(out);
        items.write(out);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static BprModel read(DataInput in) throws IOException {
        BprOptions options = BprOptions.read(in);
        return new BprModel(options, Factors.read(in, options.rank() + 1));
    }
}
