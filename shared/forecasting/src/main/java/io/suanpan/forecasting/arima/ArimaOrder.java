package io.suanpan.forecasting.arima;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.stream.IntStream;

/**
 * The form of a seasonal ARIMA model, φ(B) Φ(Bᵐ) (1 − B)ᵈ (1 − Bᵐ)ᴰ (y − c) = θ(B) Θ(Bᵐ) ε: c is a
 * mean without differences, a drift (a constant step) with one, and does not exist with more.
 *
 * @param p order of φ
 * @param d ordinary differences
 * @param q order of θ
 * @param seasonalP order of Φ
 * @param seasonalD seasonal differences
 * @param seasonalQ order of Θ
 * @param period m, values in a season; 1 where there is none
 * @param constant whether there is a c
 */
public record ArimaOrder(
        int p,
        int d,
        int q,
        int seasonalP,
        int seasonalD,
        int seasonalQ,
        int period,
        boolean constant) {
    private static final int MOST = 12;
    private static final int MOST_DIFFERENCES = 3;

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} for orders below 0 or above {@value #MOST}, more
     *     than {@value #MOST_DIFFERENCES} differences, seasonal parts without a season, or a
     *     constant with two or more differences
     */
    public ArimaOrder {
        IntStream orders = IntStream.of(p, d, q, seasonalP, seasonalD, seasonalQ);
        String text = text(p, d, q, seasonalP, seasonalD, seasonalQ, period);
        if (orders.anyMatch(it -> it < 0 || it > MOST) || d + seasonalD > MOST_DIFFERENCES) {
            throw refused(
                    text, "orders are 0 to " + MOST + ", all differences 0 to " + MOST_DIFFERENCES);
        }
        if (period < 1 || (period == 1 && seasonalP + seasonalD + seasonalQ > 0)) {
            throw refused(text, "seasonal orders need a period of 2 or more");
        }
        if (constant && d + seasonalD > 1) {
            throw refused(text, "a constant needs less than two differences");
        }
    }

    /** Without a season and without a constant. */
    public static ArimaOrder of(int p, int d, int q) {
        return new ArimaOrder(p, d, q, 0, 0, 0, 1, false);
    }

    public ArimaOrder seasonal(int orderP, int orderD, int orderQ, int values) {
        return new ArimaOrder(p, d, q, orderP, orderD, orderQ, values, constant);
    }

    public ArimaOrder withConstant(boolean wanted) {
        return new ArimaOrder(p, d, q, seasonalP, seasonalD, seasonalQ, period, wanted);
    }

    /** Coefficients of φ, θ, Φ and Θ together. */
    int coefficients() {
        return p + q + seasonalP + seasonalQ;
    }

    /** Values lost to differences. */
    int lost() {
        return d + seasonalD * period;
    }

    /** Degree of φ(B) Φ(Bᵐ). */
    int autoregressive() {
        return p + seasonalP * period;
    }

    /** Degree of θ(B) Θ(Bᵐ). */
    int movingAverage() {
        return q + seasonalQ * period;
    }

    /** As in the field: ARIMA(0,1,1)(0,1,1)[12] with drift. */
    @Override
    public String toString() {
        String text = text(p, d, q, seasonalP, seasonalD, seasonalQ, period);
        if (!constant) {
            return text;
        }
        return text + (d + seasonalD == 0 ? " with mean" : " with drift");
    }

    private static String text(
            int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ, int period) {
        String plain = "ARIMA(" + p + "," + d + "," + q + ")";
        return seasonalP == 0 && seasonalD == 0 && seasonalQ == 0
                ? plain
                : plain + "(" + seasonalP + "," + seasonalD + "," + seasonalQ + ")[" + period + "]";
    }

    private static SuanpanException refused(String text, String why) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "There is no " + text + ": " + why + ".",
                "Change the order.");
    }
}
