package io.suanpan.forecasting.hierarchy;

/** The ways to make base forecasts add up, by the names of the literature. */
public enum Reconciliation {
    /** Leaves are believed, sums follow. */
    BOTTOM_UP,
    /** Least squares, all nodes alike. */
    OLS,
    /** Weighted by the number of leaves: needs no errors. */
    WLS_STRUCTURAL,
    /** Weighted by the errors' variances. */
    WLS_VARIANCE,
    /** Weighted by the errors' shrunk covariance. */
    MINT_SHRINKAGE;

    /**
     * @param residuals errors of the base forecasts; not looked at by the first three
     */
    public CoherentForecasts with(Hierarchy hierarchy, Residuals residuals) {
        return switch (this) {
            case BOTTOM_UP -> base -> hierarchy.sum(nonNegative(hierarchy.leavesOf(base)));
            case OLS -> closest(hierarchy, ErrorCovariance.identity(hierarchy));
            case WLS_STRUCTURAL -> closest(hierarchy, ErrorCovariance.structural(hierarchy));
            case WLS_VARIANCE ->
                    closest(hierarchy, ErrorCovariance.variances(hierarchy, residuals));
            case MINT_SHRINKAGE -> closest(hierarchy, ErrorCovariance.shrunk(hierarchy, residuals));
        };
    }

    private static CoherentForecasts closest(Hierarchy hierarchy, ErrorCovariance covariance) {
        return Reconciler.of(hierarchy, covariance)::reconcileNonNegative;
    }

    private static double[] nonNegative(double[] leaves) {
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = Math.max(0, leaves[i]);
        }
        return leaves;
    }
}
