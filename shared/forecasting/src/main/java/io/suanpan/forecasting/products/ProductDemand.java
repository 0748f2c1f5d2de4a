package io.suanpan.forecasting.products;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.store.shards.IdHash;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * The demand for one product in the weeks to come: its mean, and possible futures in whole units.
 * The method's futures are drawn apart around their mean by the spread: m + s·(y − m), never below
 * 0. The same sales, method and spread give the same bytes. Immutable.
 */
public final class ProductDemand {
    /** Futures: bounds of 99 % are still given by five of them on either side. */
    public static final int PATHS = 1_000;

    /** For plans, which hold all products at once: 95 % are still given by 12 of them. */
    static final int PLAN_PATHS = 250;

    private static final long SEED = 0x5eed_f0ca57L;

    private final CleanSales sales;
    private final OptionalDouble borrowed;
    private final String form;
    private final double[] mean;
    private final SamplePaths paths;

    private ProductDemand(
            CleanSales sales,
            OptionalDouble borrowed,
            String form,
            double[] mean,
            SamplePaths paths) {
        this.sales = sales;
        this.borrowed = borrowed;
        this.form = form;
        this.mean = mean;
        this.paths = paths;
    }

    /**
     * @param method that of the model
     * @param weeks to come
     * @param count of futures
     */
    static ProductDemand of(
            ProductHistory history, ForecastModel by, ForecastMethod method, int weeks, int count) {
        Horizon.require(weeks);
        String id = history.id();
        CleanSales clean = CleanSales.of(id, history.sales());
        OptionalDouble borrowed =
                new CategoryLevels(by.levels())
                        .borrowed(history.product(), history.sales().weeks());
        FittedModel model =
                method.fit(
                        borrowed.isPresent()
                                ? CategoryLevels.preceded(clean.series(), borrowed.getAsDouble())
                                : clean.series());
        double[] mean = model.mean(weeks);
        double[][] futures = drawn(model, id, weeks, count);
        for (double[] path : futures) {
            for (int week = 0; week < weeks; week++) {
                path[week] = units(mean[week], path[week], by.spread());
            }
        }
        for (int week = 0; week < weeks; week++) {
            mean[week] = Math.max(0, mean[week]);
        }
        return new ProductDemand(
                clean, borrowed, model.summary().form(), mean, SamplePaths.of(futures));
    }

    /** Futures as the method has them, one after the other; the same for the same product. */
    public static double[][] drawn(FittedModel model, String id, int weeks, int count) {
        SplittableRandom random = new SplittableRandom(seed(id));
        double[][] futures = new double[count][weeks];
        for (double[] path : futures) {
            model.simulate(random, path);
        }
        return futures;
    }

    /** Of what is drawn for an id. */
    static long seed(String id) {
        return SEED ^ IdHash.of(id);
    }

    /** What a drawn value means in units. */
    public static double units(double mean, double drawn, double spread) {
        return Math.max(0, Math.rint(mean + spread * (drawn - mean)));
    }

    public CleanSales sales() {
        return sales;
    }

    /** Units a week of like products that stand before its own, as it is new; else empty. */
    public OptionalDouble borrowed() {
        return borrowed;
    }

    /** The model in the field's notation. */
    public String form() {
        return form;
    }

    public int weeks() {
        return mean.length;
    }

    /** Expected units of a week, 0 for the first. */
    public double mean(int week) {
        return mean[week];
    }

    /** Possible futures, in whole units. */
    public SamplePaths paths() {
        return paths;
    }
}
