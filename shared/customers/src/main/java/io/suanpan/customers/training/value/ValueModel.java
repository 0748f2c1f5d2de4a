package io.suanpan.customers.training.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.ValueSpread;
import io.suanpan.learning.TwoPartModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a version of {@code value} has learned: how to weigh the three tellers of a customer's
 * money, and how sure to be. The purchase models are not in it: they are fitted anew, from the
 * purchases before the date, wherever values are told.
 *
 * <pre>
 * value = c · learned^w1 · purchases^w2 · spent^w3,   w1 + w2 + w3 = 1
 * </pre>
 *
 * with c such that the values of all customers add up to {@code level} times what the purchase
 * models expect: the ranking comes from the pool, the season from them. Its bytes are its JSON,
 * compressed.
 *
 * @param horizonDays what the money is about
 * @param seasonal whether the purchase models run in the time of the shop's season
 * @param weights of the learned model, the purchase models and the money spent so far
 * @param level money that came over what the purchase models expected, at the training's dates
 * @param low for each tenth of the customers, largest values first: what nine in ten brought at
 *     least, as a multiple of the value
 * @param high what nine in ten brought at most, likewise
 * @param learnedMean the unit of the learned model, in minor units
 * @param learned its trees; empty where its weight is 0
 * @param spreads the bounds over the horizon and over others, where they were measured
 */
public record ValueModel(
        int horizonDays,
        boolean seasonal,
        List<Double> weights,
        double level,
        List<Double> low,
        List<Double> high,
        double learnedMean,
        List<byte[]> learned,
        List<ValueSpread> spreads) {
    /** Its name in the registry. */
    public static final String NAME = "value";

    /** Groups of customers with an interval of their own. */
    public static final int TENTHS = ValueSpread.TENTHS;

    private static final double LEAST = 1e-9;

    public ValueModel {
        weights = List.copyOf(weights);
        low = List.copyOf(low);
        high = List.copyOf(high);
        learned = learned.stream().map(byte[]::clone).toList();
        if (weights.size() != 3 || low.size() != TENTHS || high.size() != TENTHS || !(level > 0)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "A value model has %d weights, %d and %d interval bounds and the level %s."
                            .formatted(weights.size(), low.size(), high.size(), level),
                    "Train the model value again.");
        }
        // Versions of before other horizons were measured have none.
        spreads = orTrained(spreads, horizonDays, low, high);
    }

    private static List<ValueSpread> orTrained(
            @Nullable List<ValueSpread> spreads,
            int horizonDays,
            List<Double> low,
            List<Double> high) {
        return spreads == null || spreads.isEmpty()
                ? List.of(new ValueSpread(horizonDays, low, high))
                : List.copyOf(spreads);
    }

    /** The learned part, to be asked for once and kept. */
    public TwoPartModel learnedModel() {
        return TwoPartModel.of(learned, learnedMean);
    }

    /** Whether the learned part has a say. */
    public boolean usesLearned() {
        return weights.getFirst() > 0;
    }

    /**
     * The pool of the tellers before its scale, one a customer.
     *
     * @param tellers what each of the three says of each customer, in the order of the weights; of
     *     any scale
     */
    static double[] pool(List<Double> weights, List<double[]> tellers) {
        double[] pool = new double[tellers.getFirst().length];
        for (int i = 0; i < pool.length; i++) {
            double logs = 0;
            for (int k = 0; k < weights.size(); k++) {
                if (weights.get(k) > 0) {
                    double told = Math.max(LEAST, tellers.get(k)[i]);
                    logs += weights.get(k) * StrictMath.log(told);
                }
            }
            pool[i] = StrictMath.exp(logs);
        }
        return pool;
    }

    /** The values of all customers of a date, in minor units. */
    public double[] values(List<double[]> tellers) {
        double[] values = pool(weights, tellers);
        scale(values, level * Arrays.stream(tellers.get(1)).sum());
        return values;
    }

    /** Makes the sum what it should be. */
    static void scale(double[] values, double total) {
        double factor = total / Arrays.stream(values).sum();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    public byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(Json.bytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the bytes are no value model
     */
    public static ValueModel read(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Json.read(in.readAllBytes(), ValueModel.class, "The value model");
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The value model cannot be unpacked: " + e.getMessage() + ".",
                    "Roll back to another version, and train this one again.",
                    e);
        }
    }
}
