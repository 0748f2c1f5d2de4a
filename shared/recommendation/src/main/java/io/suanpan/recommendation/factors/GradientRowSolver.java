package io.suanpan.recommendation.factors;

import java.util.Arrays;

/**
 * Some steps of conjugate gradient (Takács, Pilászy and Tikk 2011), preconditioned and from 0. The
 * matrix is never formed: its product with a vector goes over the observed pairs once.
 */
final class GradientRowSolver implements RowSolver {
    /** What is left of the squared residual where nothing remains to solve at this precision. */
    private static final float SOLVED = 1e-8f;

    private final Observed observed;
    private final SymmetricMatrix inverse;
    private final int steps;
    private final int stride;
    private final float[] residual;
    private final float[] solved;
    private final float[] direction;
    private final float[] image;
    private final float[] by = new float[Kernels.WIDTH];
    private final float[] none = new float[Kernels.WIDTH];

    GradientRowSolver(Observed observed, SymmetricMatrix inverse, int steps) {
        this.observed = observed;
        this.inverse = inverse;
        this.steps = steps;
        stride = observed.equations().fixed().stride();
        residual = new float[stride];
        solved = new float[stride];
        direction = new float[stride];
        image = new float[stride];
    }

    @Override
    public void solve(int row, float[] x) {
        Arrays.fill(x, 0);
        setTargets(row);
        precondition();
        System.arraycopy(solved, 0, direction, 0, stride);
        float left = dot(residual, solved);
        float enough = SOLVED * left;
        for (int step = 1; left > enough; step++) {
            image(row, direction);
            float length = left / -dot(direction, image);
            move(x, length, direction);
            if (step == steps) {
                return;
            }
            move(residual, length, image);
            precondition();
            float before = left;
            left = dot(residual, solved);
            turn(left / before);
        }
    }

    /** The next direction: downhill, and in no way what was gone already. */
    private void turn(float carry) {
        for (int f = 0; f < stride; f++) {
            direction[f] = Math.fma(carry, direction[f], solved[f]);
        }
    }

    /** The image of the residual under the inverse. */
    private void precondition() {
        Arrays.fill(solved, 0);
        inverse.addProduct(1, residual, solved, by);
    }

    /** The residual of 0 is the right side, Σ c y. */
    private void setTargets(int row) {
        Arrays.fill(residual, 0);
        observed.start(row);
        while (observed.advance()) {
            Kernels.add(observed.vectors(), observed.confidence(), residual);
        }
    }

    /** −A v. */
    private void image(int row, float[] v) {
        float lambda = observed.equations().regularisation(observed.pairs(row));
        for (int f = 0; f < stride; f++) {
            image[f] = -lambda * v[f];
        }
        observed.equations().gramian().addProduct(-1, v, image, by);
        observed.start(row);
        while (observed.advance()) {
            if (!observed.plain()) {
                Kernels.addMisfits(observed.vectors(), none, observed.extra(), false, v, image);
            }
        }
    }

    private float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int f = 0; f < stride; f += 4) {
            s0 = Math.fma(a[f], b[f], s0);
            s1 = Math.fma(a[f + 1], b[f + 1], s1);
            s2 = Math.fma(a[f + 2], b[f + 2], s2);
            s3 = Math.fma(a[f + 3], b[f + 3], s3);
        }
        return (s0 + s1) + (s2 + s3);
    }

    private void move(float[] from, float length, float[] along) {
        for (int f = 0; f < stride; f++) {
            from[f] = Math.fma(length, along[f], from[f]);
        }
    }
}
