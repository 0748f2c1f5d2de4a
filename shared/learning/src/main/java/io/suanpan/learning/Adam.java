package io.suanpan.learning;

/**
 * Adam, Algorithm 1 of Kingma and Ba (2015), with their β₁ 0.9, β₂ 0.999 and ε 1e-8: each parameter
 * moves by the running mean of its gradient over the root of the running mean of its square, both
 * corrected for their start at 0. Not thread-safe.
 */
final class Adam {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double learningRate;
    private final double[] mean;
    private final double[] square;
    private double unseen1 = 1;
    private double unseen2 = 1;

    Adam(double learningRate, int parameters) {
        this.learningRate = learningRate;
        this.mean = new double[parameters];
        this.square = new double[parameters];
    }

    void step(double[] parameters, double[] gradient) {
        unseen1 *= BETA_1;
        unseen2 *= BETA_2;
        for (int i = 0; i < parameters.length; i++) {
            mean[i] = BETA_1 * mean[i] + (1 - BETA_1) * gradient[i];
            square[i] = BETA_2 * square[i] + (1 - BETA_2) * gradient[i] * gradient[i];
            double corrected = mean[i] / (1 - unseen1);
            double spread = Math.sqrt(square[i] / (1 - unseen2));
            parameters[i] -= learningRate * corrected / (spread + EPSILON);
        }
    }
}
