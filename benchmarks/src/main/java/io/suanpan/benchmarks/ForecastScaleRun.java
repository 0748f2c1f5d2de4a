package io.suanpan.benchmarks;

import io.suanpan.core.Digest;
import io.suanpan.core.Json;
import io.suanpan.forecasting.many.AskedSeries;
import io.suanpan.forecasting.many.Levels;
import io.suanpan.forecasting.many.ManyForecasts;
import io.suanpan.forecasting.many.SeriesForecast;
import io.suanpan.forecasting.methods.ForecastMethods;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Forecasts products that are made up, in a fresh process. Arguments: method, products, weeks,
 * horizon, threads, seed. Prints what it took as the last line.
 */
final class ForecastScaleRun {
    private ForecastScaleRun() {}

    public static void main(String[] arguments) {
        ManyForecasts forecasts =
                new ManyForecasts(ForecastMethods.named(arguments[0]), Levels.defaults());
        int products = Integer.parseInt(arguments[1]);
        int weeks = Integer.parseInt(arguments[2]);
        int horizon = Integer.parseInt(arguments[3]);
        int threads = Integer.parseInt(arguments[4]);
        long seed = Long.parseLong(arguments[5]);
        Iterator<AskedSeries> all =
                IntStream.range(0, products)
                        .<AskedSeries>mapToObj(it -> new SyntheticDemand(seed, it, weeks, horizon))
                        .iterator();
        MessageDigest digest = Digest.newSha256();
        AtomicInteger answered = new AtomicInteger();
        long before = System.nanoTime();
        forecasts.inOrder(
                all,
                threads,
                outcome -> {
                    digest.update(outcome.lines());
                    answered.addAndGet(outcome instanceof SeriesForecast ? 1 : 0);
                });
        double seconds = (System.nanoTime() - before) / 1e9;
        Usage usage = Usage.ofThisProcess();
        System.out.println(
                Json.text(
                        Map.of(
                                "answered", answered.get(),
                                "sha256", Digest.hex(digest.digest()),
                                "wallSeconds", seconds,
                                "cpuSeconds", usage.cpuSeconds(),
                                "peakRssMiB", usage.peakRssMiB())));
    }
}
