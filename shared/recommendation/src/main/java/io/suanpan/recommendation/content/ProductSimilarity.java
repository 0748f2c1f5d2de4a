package io.suanpan.recommendation.content;

import io.suanpan.recommendation.data.Largest;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How alike products are by what the shop says of them; see {@link ContentOptions}. Price alone
 * makes nothing alike. Immutable and thread-safe.
 */
public final class ProductSimilarity {
    private static final int BLOCK = 256;

    private final List<ProductText> products;
    private final ContentOptions options;
    private final SparseMatrix text;
    private final SparseMatrix byWord;
    private final Map<String, int[]> byCategory;

    private ProductSimilarity(List<ProductText> products, ContentOptions options) {
        this.products = List.copyOf(products);
        this.options = options;
        text = TextVectors.of(products.stream().map(ProductText::text).toList());
        byWord = text.transposed();
        byCategory = byCategory(products);
    }

    /**
     * @param items in whose numbers is asked
     * @param products what is known, by name; of an item that is not there nothing is, and what is
     *     no item is passed over
     */
    public static ProductSimilarity of(
            Vocabulary items, Map<String, ProductText> products, ContentOptions options) {
        List<ProductText> inOrder =
                items.names().stream()
                        .map(name -> products.getOrDefault(name, ProductText.none()))
                        .toList();
        return new ProductSimilarity(inOrder, options);
    }

    private static Map<String, int[]> byCategory(List<ProductText> products) {
        Map<String, List<Integer>> items = new HashMap<>();
        for (int item = 0; item < products.size(); item++) {
            String category = products.get(item).category();
            if (!category.isEmpty()) {
                items.computeIfAbsent(category, _ -> new ArrayList<>()).add(item);
            }
        }
        Map<String, int[]> arrays = new HashMap<>();
        items.forEach((category, list) -> arrays.put(category, toArray(list)));
        return arrays;
    }

    private static int[] toArray(List<Integer> items) {
        return items.stream().mapToInt(item -> item).toArray();
    }

    /** 0 to 1, symmetric but for rounding. O(words of the two). */
    public double between(int one, int other) {
        double cosine = 0;
        for (int at = text.start(one); at < text.end(one); at++) {
            cosine += (double) text.valueArray()[at] * text.value(other, text.columnArray()[at]);
        }
        return combined(one, other, cosine);
    }

    private double combined(int one, int other, double cosine) {
        ProductText first = products.get(one);
        ProductText second = products.get(other);
        double alike =
                options.text() * cosine + (first.hasCategoryOf(second) ? 1 - options.text() : 0);
        return alike * (1 - options.price() + options.price() * first.priceRatio(second));
    }

    /**
     * Products by products: the most alike of each, without itself. O(products² + Σ words' texts²),
     * on all processors; their number does not show.
     *
     * @param shown which products may be neighbours
     */
    public SparseMatrix nearest(IntPredicate shown) {
        int items = products.size();
        int[][] columns = new int[items][];
        float[][] values = new float[items][];
        IntStream.range(0, (items + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> {
                    double[] alike = new double[items];
                    int end = Math.min(items, (block + 1) * BLOCK);
                    for (int item = block * BLOCK; item < end; item++) {
                        addText(item, alike);
                        combine(item, alike);
                        columns[item] = nearest(item, alike, shown);
                        values[item] = values(columns[item], alike);
                        Arrays.fill(alike, 0);
                    }
                });
        return SparseMatrix.ofRows(items, columns, values);
    }

    private void addText(int item, double[] cosine) {
        for (int a = text.start(item); a < text.end(item); a++) {
            double weight = text.valueArray()[a];
            int word = text.columnArray()[a];
            for (int b = byWord.start(word); b < byWord.end(word); b++) {
                cosine[byWord.columnArray()[b]] += weight * byWord.valueArray()[b];
            }
        }
    }

    private void combine(int item, double[] alike) {
        int[] sameCategory = byCategory.getOrDefault(products.get(item).category(), new int[0]);
        int next = 0;
        for (int other = 0; other < alike.length; other++) {
            boolean same = next < sameCategory.length && sameCategory[next] == other;
            next += same ? 1 : 0;
            if (same || alike[other] > 0) {
                alike[other] = combined(item, other, alike[other]);
            }
        }
    }

    private int[] nearest(int item, double[] alike, IntPredicate shown) {
        Largest largest = new Largest(options.neighbours());
        for (int other = 0; other < alike.length; other++) {
            if (other != item && alike[other] > 0 && shown.test(other)) {
                largest.offer(other, alike[other]);
            }
        }
        return largest.removeAll();
    }

    private static float[] values(int[] nearest, double[] alike) {
        float[] values = new float[nearest.length];
        for (int i = 0; i < nearest.length; i++) {
            values[i] = (float) alike[nearest[i]];
        }
        return values;
    }
}
