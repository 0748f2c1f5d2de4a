package io.suanpan.recommendation.factors;

/**
 * Some steps of conjugate gradient (Takács, Pilászy and Tikk 2011), preconditioned and from 0. The
 * matrix is never formed: its product with a vector goes over the observed pairs once. A row whose
 * matrix is the one that all have in common needs no step: the image of its right side under the
 * inverse is the solution.
 */
final class GradientRowSolver implements RowSolver {
    /** What is left of the squared residual where nothing remains to solve at this precision. */
    private static final float SOLVED = 1e-8f;

    private final Observed observed;
    private final SymmetricMatrix inverse;
    private final float inverseLambda;
    private final int steps;
    private final int stride;
    private final float[] zeros;
    private final float[] residual;
    private final float[] solved;
    private final float[] direction;
    private final float[] image;

    /**
     * @param inverse of what the matrices of all rows have in common
     * @param inverseLambda the regularisation in it
     */
    GradientRowSolver(Observed observed, SymmetricMatrix inverse, float inverseLambda, int steps) {
        this.observed = observed;
        this.inverse = inverse;
        this.inverseLambda = inverseLambda;
        this.steps = steps;
        stride = observed.equations().fixed().stride();
        zeros = new float[stride];
        residual = new float[stride];
        solved = new float[stride];
        direction = new float[stride];
        image = new float[stride];
    }

    @Override
    public void solve(int row, float[] x) {
        observed.start(row);
        // The residual of 0 is the right side.
        clear(residual);
        observed.addTargets(residual);
        float lambda = observed.equations().regularisation(observed.pairs());
        if (observed.plain() && lambda == inverseLambda) {
            precondition(x);
        } else {
            step(lambda, x);
        }
    }

    private void step(float lambda, float[] x) {
        clear(x);
        precondition(solved);
        System.arraycopy(solved, 0, direction, 0, stride);
        float left = dot(residual, solved);
        float enough = SOLVED * left;
        for (int step = 1; left > enough; step++) {
            image(lambda, direction);
            float length = left / -dot(direction, image);
            move(x, length, direction);
            if (step == steps) {
                return;
            }
            move(residual, length, image);
            precondition(solved);
            float before = left;
            left = dot(residual, solved);
            turn(left / before);
        }
    }

    /** Copied, since a loop over so few numbers would have to be compiled. */
    private void clear(float[] vector) {
        System.arraycopy(zeros, 0, vector, 0, stride);
    }

    /** The next direction: downhill, and in no way what was gone already. */
    private void turn(float carry) {
        for (int f = 0; f < stride; f++) {
            direction[f] = Math.fma(carry, direction[f], solved[f]);
        }
    }

    /** The image of the residual under the inverse. */
    private void precondition(float[] out) {
        clear(out);
        inverse.addProduct(residual, out);
    }

    /** −A v. */
    private void image(float lambda, float[] v) {
        clear(image);
        observed.equations().gramian().addProduct(v, image);
        for (int f = 0; f < stride; f++) {
            image[f] = Math.fma(-lambda, v[f], -image[f]);
        }
        if (!observed.plain()) {
            observed.subtractExtras(v, image);
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
