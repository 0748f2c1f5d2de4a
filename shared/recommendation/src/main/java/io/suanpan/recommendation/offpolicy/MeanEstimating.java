package io.suanpan.recommendation.offpolicy;

/** IPS and the doubly robust estimate: a mean over lists. */
final class MeanEstimating implements Estimating {
    private final double[] terms;

    private MeanEstimating(double[] terms) {
        this.terms = terms;
    }

    /** What was earned by what was shown. */
    static MeanEstimating rewards(LoggedLists lists) {
        double[] terms = new double[lists.size()];
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j < lists.length(i); j++) {
                terms[i] += lists.slot(i, j).reward();
            }
        }
        return new MeanEstimating(terms);
    }

    static MeanEstimating ips(LoggedLists lists, Weights weights) {
        double[] terms = new double[lists.size()];
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j < lists.length(i); j++) {
                terms[i] += weights.of(i, j) * lists.slot(i, j).reward();
            }
        }
        return new MeanEstimating(terms);
    }

    /**
     * Where rewards depend on the items above, so does what is expected: it counts as the part of
     * the list above the position does.
     */
    static MeanEstimating doublyRobust(LoggedLists lists, Weights weights, Dependence dependence) {
        double[] terms = new double[lists.size()];
        for (int i = 0; i < terms.length; i++) {
            double above = 1;
            for (int j = 0; j < lists.length(i); j++) {
                Slot slot = lists.slot(i, j);
                double weight = weights.of(i, j);
                terms[i] += above * slot.expected() + weight * (slot.reward() - slot.predicted());
                above = dependence == Dependence.ITEMS_ABOVE ? weight : 1;
            }
        }
        return new MeanEstimating(terms);
    }

    @Override
    public double value(int[] counts) {
        double sum = 0;
        long lists = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += counts[i] * terms[i];
            lists += counts[i];
        }
        return sum / lists;
    }

    @Override
    public double[] influences() {
        double mean = 0;
        for (double term : terms) {
            mean += term / terms.length;
        }
        double[] influences = terms.clone();
        for (int i = 0; i < influences.length; i++) {
            influences[i] -= mean;
        }
        return influences;
    }
}
