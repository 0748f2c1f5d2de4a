package io.suanpan.customers.value;

/**
 * ln of (alpha + T)^-(r + x) · (beta + T)^-s + s·∫ (alpha + τ)^-(r + x) · (beta + τ)^-(s + 1) dτ, τ
 * from the last purchase to T, and its gradient: what makes the Pareto/NBD likelihood hard. Other
 * codes take the difference of two hypergeometric functions, which cancels; all terms here are
 * positive. In y = ln(alpha + τ) the integrand falls about as e^-(r + x + s)y, so Gauss-Legendre
 * quadrature of 16 nodes on pieces of 12 units of the exponent is exact to 1e-13; what has fallen
 * by e^-40 is left out. Not thread-safe.
 */
public final class ParetoDensity {
    private static final double PIECE = 12;
    private static final double NOTHING_LEFT = 40;

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;
    private final double logS;

    private double largest;
    private double sum;
    private double aliveTerm;
    private double byR;
    private double byAlpha;
    private double byS;
    private double byBeta;

    public ParetoDensity(double r, double alpha, double s, double beta) {
        this.r = r;
        this.alpha = alpha;
        this.s = s;
        this.beta = beta;
        this.logS = Math.log(s);
    }

    /** Computes everything for one history; the getters tell. */
    public void at(int repeats, double recency, double age) {
        double power = r + repeats;
        double alive = -power * Math.log(alpha + age) - s * Math.log(beta + age);
        double first =
                logS - power * Math.log(alpha + recency) - (s + 1) * Math.log(beta + recency);
        largest = Math.max(alive, first + Math.log(alpha + recency));
        aliveTerm = Math.exp(alive - largest);
        sum = aliveTerm;
        byR = -aliveTerm * Math.log(alpha + age);
        byAlpha = -aliveTerm * power / (alpha + age);
        byS = -aliveTerm * Math.log(beta + age);
        byBeta = -aliveTerm * s / (beta + age);
        integrate(power, Math.log(alpha + recency), Math.log(alpha + age));
    }

    private void integrate(double power, double from, double to) {
        double decay = power + s;
        double end = Math.min(to, from + NOTHING_LEFT / decay);
        int pieces = Math.max(1, (int) Math.ceil((end - from) * decay / PIECE));
        double half = (end - from) / (2 * pieces);
        for (int piece = 0; piece < pieces; piece++) {
            double middle = from + half * (2 * piece + 1);
            for (int node = 0; node < GaussLegendre.NODES; node++) {
                add(
                        power,
                        middle + half * GaussLegendre.node(node),
                        half * GaussLegendre.weight(node));
            }
        }
    }

    private void add(double power, double y, double width) {
        double buying = Math.exp(y);
        double leaving = beta + (buying - alpha);
        double logLeaving = Math.log(leaving);
        double height = logS - (power - 1) * y - (s + 1) * logLeaving;
        double term = width * Math.exp(height - largest);
        sum += term;
        byR -= term * y;
        byAlpha -= term * power / buying;
        byS += term * (1 / s - logLeaving);
        byBeta -= term * (s + 1) / leaving;
    }

    public double log() {
        return largest + Math.log(sum);
    }

    /** The share of the term in which the customer is still there. */
    public double aliveShare() {
        return aliveTerm / sum;
    }

    public double byR() {
        return byR / sum;
    }

    public double byAlpha() {
        return byAlpha / sum;
    }

    public double byS() {
        return byS / sum;
    }

    public double byBeta() {
        return byBeta / sum;
    }
}
