package io.suanpan.forecasting.regression;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Median price of the order lines of each product in each of the 52 weeks of the real shop. */
final class ShopPrices {
    static final LocalDate FIRST_WEEK = LocalDate.of(2010, 12, 6);
    static final int WEEKS = 52;

    private final Map<String, List<List<Double>>> lines = new HashMap<>();

    /**
     * @param seriesIds whose prices are kept; the lines of others are not looked into
     */
    static ShopPrices read(Path file, List<String> seriesIds) throws IOException {
        ShopPrices prices = new ShopPrices();
        seriesIds.forEach(it -> prices.lines.put(code(it), weeks()));
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                prices.add(line);
            }
        }
        return prices;
    }

    /** The description alone may hold commas: all else is counted from the ends. */
    private void add(String line) {
        int code = line.indexOf(',') + 1;
        String product = line.substring(code, line.indexOf(',', code)).toUpperCase(Locale.ROOT);
        if (!lines.containsKey(product)) {
            return;
        }
        String[] fields = line.split(",", -1);
        int last = fields.length - 1;
        double price = Double.parseDouble(fields[last - 2]);
        int quantity = Integer.parseInt(fields[last - 4]);
        LocalDate day = LocalDate.parse(fields[last - 3].substring(0, 10));
        long week = Math.floorDiv(ChronoUnit.DAYS.between(FIRST_WEEK, day), 7);
        if (price > 0 && quantity > 0 && week >= 0 && week < WEEKS) {
            lines.get(product).get((int) week).add(price);
        }
    }

    private static List<List<Double>> weeks() {
        List<List<Double>> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            weeks.add(new ArrayList<>());
        }
        return weeks;
    }

    /** NaN where nothing was sold. */
    double[] of(String seriesId, int firstWeek, int steps) {
        List<List<Double>> all = lines.get(code(seriesId));
        double[] medians = new double[steps];
        Arrays.setAll(medians, it -> median(all.get(firstWeek + it)));
        return medians;
    }

    private static String code(String seriesId) {
        return seriesId.substring("sku-".length()).toUpperCase(Locale.ROOT);
    }

    private static double median(List<Double> prices) {
        double[] sorted = prices.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
