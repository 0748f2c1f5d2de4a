package io.suanpan.customers.training.value;

/** A log-likelihood of parameters above 0, with its gradient. */
@FunctionalInterface
interface Likelihood {

    /**
     * The log-likelihood at {@code parameters}; writes its derivative by each of them into {@code
     * gradient}.
     */
    double at(double[] parameters, double[] gradient);
}
