package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.Contributions;
import io.suanpan.recommendation.ExplainingRecommender;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The vectors of the items, and how anybody gets one: by solving the row of what the profile did.
 * So the new customer, the session and the customer of years are answered by the same code, from
 * what they did until now. O(pairs · rank² + rank³ + items · rank) an answer. Immutable and
 * thread-safe.
 */
public final class AlsModel implements ExplainingRecommender {
    private final Equations equations;
    private final Weighting weighting;

    private AlsModel(Equations equations) {
        this.equations = equations;
        weighting = equations.options().weighting().withAllKinds();
    }

    /**
     * @param items at half precision, or what is read will not score as what was written
     */
    static AlsModel of(AlsOptions options, Factors items) {
        return new AlsModel(Equations.of(options, items));
    }

    @Override
    public int items() {
        return equations.fixed().rows();
    }

    @Override
    public Asked asked(Profile profile) {
        return new Row(weighting.row(profile, items()));
    }

    /** The equations of one profile. */
    private final class Row implements Asked {
        private final SparseMatrix row;
        private final ExactRowSolver solver;

        Row(SparseMatrix row) {
            this.row = row;
            solver = new ExactRowSolver(new Observed(equations, row));
        }

        @Override
        public void score(float[] scores) {
            if (row.size() == 0) {
                Arrays.fill(scores, 0);
                return;
            }
            float[] x = new float[equations.fixed().stride()];
            solver.solve(0, x);
            equations.fixed().times(x, scores);
        }

        /**
         * A score is {@code yᵢ · A⁻¹ Σ cⱼ yⱼ}, with the matrix A of the profile's row: the part of
         * item j is {@code cⱼ · yⱼ · A⁻¹ yᵢ}, and the parts add up to the score (Hu, Koren and
         * Volinsky 2008, section 5).
         */
        @Override
        public List<Contribution> reasons(int item, int most) {
            float[] image = equations.fixed().vector(item).clone();
            solver.solve(0, image, image);
            float[] parts = new float[items()];
            equations.fixed().times(image, parts);
            float alpha = equations.confidence();
            return Contributions.largest(row, item, most, owned -> alpha * parts[owned]);
        }
    }

    /** Options, then the vectors at half precision: 2 · items · rank bytes. */
    @Override
    public void write(DataOutput out) throws IOException {
        AlsFormat.write(out, equations.options());
        equations.fixed().write(out);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static AlsModel read(DataInput in) throws IOException {
        AlsOptions options = AlsFormat.read(in);
        return of(options, Factors.read(in, options.rank()));
    }
}
