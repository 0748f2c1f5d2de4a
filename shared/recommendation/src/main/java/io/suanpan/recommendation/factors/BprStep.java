package io.suanpan.recommendation.factors;

/**
 * One step up the gradient of {@code ln σ(x·(yᵢ − yⱼ)) − λ/2 (|x|² + |yᵢ|² + |yⱼ|²)}, for a
 * customer x who took item i and not item j (Rendle, Freudenthaler, Gantner and Schmidt-Thieme
 * 2009). The last coordinate is the items' bias: the customer's stays 1.
 */
final class BprStep {
    private final int rank;
    private final float rate;
    private final float shrink;

    BprStep(BprOptions options) {
        rank = options.rank();
        rate = (float) options.learningRate();
        shrink = (float) options.regularisation();
    }

    /** Moves all three. */
    void move(float[] x, float[] taken, float[] other) {
        float pull = rate * pull(x, taken, other);
        float keep = 1 - rate * shrink;
        for (int f = 0; f < rank; f++) {
            float customer = x[f];
            x[f] = keep * customer + pull * (taken[f] - other[f]);
            taken[f] = keep * taken[f] + pull * customer;
            other[f] = keep * other[f] - pull * customer;
        }
        taken[rank] = keep * taken[rank] + pull;
        other[rank] = keep * other[rank] - pull;
    }

    /** Moves the customer alone, by another rate. */
    void moveCustomer(float[] x, float[] taken, float[] other, float byRate) {
        float pull = byRate * pull(x, taken, other);
        float keep = 1 - byRate * shrink;
        for (int f = 0; f < rank; f++) {
            x[f] = keep * x[f] + pull * (taken[f] - other[f]);
        }
    }

    /** How wrong the order of the two is, 0 to 1. */
    private float pull(float[] x, float[] taken, float[] other) {
        double apart = taken[rank] - other[rank];
        for (int f = 0; f < rank; f++) {
            apart += x[f] * (taken[f] - other[f]);
        }
        return (float) (1 / (1 + StrictMath.exp(apart)));
    }
}
