package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;

/** Few weighted sums of the standardised inputs in place of the inputs. */
public enum Projection {
    NONE,
    /** The directions of greatest variance (principal component analysis, Hotelling 1933). */
    PRINCIPAL_COMPONENTS,
    /** The one direction that parts the labels best (linear discriminant analysis, Fisher 1936). */
    DISCRIMINANT,
    /**
     * What few hidden causes with independent rests would explain of the correlations (maximum
     * likelihood by EM, Rubin and Thayer 1982).
     */
    FACTORS;

    /** {@link #NONE} has no map. */
    LinearMap fit(LabelledRows rows, int components) {
        StandardRows standard = StandardRows.of(rows);
        int most = Math.min(components, rows.featureCount());
        double[][] directions =
                switch (this) {
                    case NONE -> throw new IllegalStateException("There is nothing to fit.");
                    case PRINCIPAL_COMPONENTS -> PrincipalComponents.of(standard, most);
                    case DISCRIMINANT -> new double[][] {Discriminant.of(standard, rows)};
                    case FACTORS -> FactorAnalysis.of(standard.covariance(), most).scores();
                };
        return new LinearMap(standard.means(), standard.scales(), directions);
    }
}
