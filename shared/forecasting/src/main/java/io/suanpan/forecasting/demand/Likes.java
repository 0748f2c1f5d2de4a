package io.suanpan.forecasting.demand;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.PooledModel;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.intermittent.CountPath;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** What is known of a product from its likes before it has sold. Immutable. */
public final class Likes implements PooledModel {
    private static final byte VERSION = 1;
    private static final int ROUNDS = 5;

    private final double rate;
    private final double periods;
    private final double dispersion;
    private final Seasons seasons;

    /**
     * @param rate units a period that the likes sell on average
     * @param periods of own sales that this weighs as much as, where counts are a Poisson's
     */
    Likes(double rate, double periods, double dispersion, Seasons seasons) {
        this.rate = rate;
        this.periods = periods;
        this.dispersion = dispersion;
        this.seasons = seasons;
    }

    @Override
    public String name() {
        return "new-product";
    }

    /** Units a period that the likes sell on average. */
    public double rate() {
        return rate;
    }

    /**
     * The more it has sold itself, the less it borrows.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} for negative demand
     */
    @Override
    public FittedModel fit(Series history) {
        for (int t = 0; t < history.length(); t++) {
            if (history.value(t) < 0) {
                throw SalesHistory.refused(
                        history.id(),
                        "sold " + history.value(t) + " in period " + (t + 1),
                        "Prepare its history first.");
            }
        }
        return posterior(history.values());
    }

    /** Of a product that has not been on sale. */
    public FittedModel unseen() {
        return posterior(new double[0]);
    }

    private FittedModel posterior(double[] sold) {
        double units = 0;
        double exposure = 0;
        for (int t = 0; t < sold.length; t++) {
            units += sold[t];
            exposure += seasons.factor(t - sold.length);
        }
        double own = rate;
        double weight = periods;
        for (int round = 0; round < ROUNDS; round++) {
            double informed = 1 / (1 + dispersion * own);
            weight = periods + informed * exposure;
            own = weight == 0 ? 0 : (periods * rate + informed * units) / weight;
        }
        double unsure = own == 0 ? 0 : 1 / (own * weight);
        double[] means = new double[seasons.period()];
        for (int h = 0; h < means.length; h++) {
            means[h] = own * seasons.factor(h);
        }
        double whole = dispersion + unsure + dispersion * unsure;
        return CountPath.steady("like products", whole, means);
    }

    @Override
    public byte[] toBytes() {
        double[] factors = seasons.factors();
        ByteBuffer bytes = ByteBuffer.allocate(1 + 8 * (3 + factors.length)).put(VERSION);
        bytes.putDouble(rate).putDouble(periods).putDouble(dispersion);
        for (double factor : factors) {
            bytes.putDouble(factor);
        }
        return bytes.array();
    }

    /**
     * @throws SuanpanException {@code MALFORMED} for bytes that are none of {@link #toBytes}
     */
    public static Likes of(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            byte version = in.get();
            double rate = in.getDouble();
            double periods = in.getDouble();
            double dispersion = in.getDouble();
            double[] factors = new double[in.remaining() / 8];
            in.asDoubleBuffer().get(factors);
            if (version != VERSION || factors.length == 0 || in.remaining() % 8 != 0) {
                throw new BufferUnderflowException();
            }
            return new Likes(rate, periods, dispersion, Seasons.ofFactors(factors));
        } catch (BufferUnderflowException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "These " + bytes.length + " bytes are no model of like products.",
                    "Train it again.",
                    e);
        }
    }
}
