package io.suanpan.recommendation.popularity;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Counts what sells, once for all and once for each country. O(interactions). */
public final class PopularityTrainer implements RecommenderTrainer {
    private final String name;
    private final PopularityOptions options;

    public PopularityTrainer(String name, PopularityOptions options) {
        this.name = name;
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Popularity train(InteractionLog log) {
        SparseMatrix matrix = options.weighting().matrix(log, log.end());
        int items = log.items().size();
        float[] everywhere = new float[items];
        Map<String, float[]> byCountry = new TreeMap<>();
        for (int user = 0; user < matrix.rows(); user++) {
            add(matrix, user, everywhere);
            String country = options.countryOfUser().get(log.users().name(user));
            if (country != null) {
                add(matrix, user, byCountry.computeIfAbsent(country, _ -> new float[items]));
            }
        }
        double shrinkage = options.shrinkage();
        float[] shares = shares(everywhere, new float[items], 0);
        byCountry.replaceAll((_, sums) -> shares(sums, shares, shrinkage));
        return new Popularity(shares, byCountry, categories(log), shrinkage);
    }

    private static void add(SparseMatrix matrix, int user, float[] sums) {
        for (int at = matrix.start(user); at < matrix.end(user); at++) {
            sums[matrix.columnArray()[at]] += matrix.valueArray()[at];
        }
    }

    /** (sum + shrinkage · prior share) / (total + shrinkage). */
    private static float[] shares(float[] sums, float[] prior, double shrinkage) {
        double total = shrinkage;
        for (float sum : sums) {
            total += sum;
        }
        float[] shares = new float[sums.length];
        for (int item = 0; item < shares.length; item++) {
            double share = total == 0 ? 0 : (sums[item] + shrinkage * prior[item]) / total;
            shares[item] = (float) share;
        }
        return shares;
    }

    /** Of each item its category's number, by name; none has any where none is given. */
    private int[] categories(InteractionLog log) {
        String[] ofItem =
                log.items().names().stream()
                        .map(item -> options.categoryOfItem().getOrDefault(item, ""))
                        .toArray(String[]::new);
        String[] names = Arrays.stream(ofItem).distinct().sorted().toArray(String[]::new);
        return Arrays.stream(ofItem).mapToInt(it -> Arrays.binarySearch(names, it)).toArray();
    }
}
