package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.data.SparseMatrix;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The vectors of the items, and how a customer gets one: by solving the row of what the profile
 * did. So the new customer, the session and the one of years ago are answered by the same code, and
 * from what they did until now. O(pairs · rank² + items · rank) an answer.
 */
public final class AlsModel implements Recommender {
    private final AlsOptions options;
    private final Equations equations;

    private AlsModel(AlsOptions options, Equations equations) {
        this.options = options;
        this.equations = equations;
    }

    /**
     * @param items at half precision, or what is read will not score as what was written
     */
    static AlsModel of(AlsOptions options, Factors items) {
        return new AlsModel(options, Equations.of(options, items, new Parallel(1)));
    }

    @Override
    public int items() {
        return equations.fixed().rows();
    }

    @Override
    public void score(Profile profile, float[] scores) {
        equations.fixed().times(vector(profile), scores);
    }

    /** Options, then the vectors at half precision: 2 · items · rank bytes. */
    public void write(DataOutput out) throws IOException {
        AlsFormat.write(out, options);
        equations.fixed().write(out);
    }

    /**
     * @throws IOException for other bytes
     */
    public static AlsModel read(DataInput in) throws IOException {
        AlsOptions options = AlsFormat.read(in);
        return of(options, Factors.read(in, options.rank()));
    }

    /** Of length stride. */
    private float[] vector(Profile profile) {
        SparseMatrix row = options.weighting().row(profile, items());
        float[] x = new float[equations.fixed().stride()];
        if (row.size() > 0) {
            new ExactRowSolver(new Observed(equations, row)).solve(0, x);
        }
        return x;
    }
}
