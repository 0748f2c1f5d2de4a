package io.suanpan.customers.training.segments;

import io.suanpan.core.FeatureDoc;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Names segments by what marks them: the words of the two features furthest from the average, of
 * all features where that is not unique, with the medians where that is not either, and last with
 * the id.
 */
final class SegmentNames {
    private static final int DETAILS = 4;

    /**
     * What a name is made from.
     *
     * @param levels the means in standard deviations from that of all customers
     * @param medians in the features' units
     */
    record Source(String id, List<Double> levels, List<Double> medians) {}

    private final List<FeatureDoc> features;

    SegmentNames(List<FeatureDoc> features) {
        this.features = features;
    }

    /** One name for each segment, all different. */
    List<String> name(List<Source> segments) {
        int[] detail = new int[segments.size()];
        while (true) {
            List<String> names =
                    IntStream.range(0, detail.length)
                            .mapToObj(i -> name(segments.get(i), detail[i]))
                            .toList();
            Map<String, Integer> counts = new HashMap<>();
            names.forEach(name -> counts.merge(name, 1, Integer::sum));
            if (counts.size() == names.size()) {
                return names;
            }
            for (int i = 0; i < detail.length; i++) {
                if (counts.getOrDefault(names.get(i), 0) > 1) {
                    detail[i] = Math.min(detail[i] + 1, DETAILS - 1);
                }
            }
        }
    }

    private String name(Source segment, int detail) {
        List<String> words = new ArrayList<>();
        byDistance(segment)
                .forEach(column -> {
                    String word =
                            SegmentWords.say(
                                    features.get(column).name(), segment.levels().get(column));
                    if (!word.isEmpty() && (detail > 0 || words.size() < 2)) {
                        words.add(word);
                    }
                });
        String name = words.isEmpty() ? "average" : String.join(", ", words);
        name = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " buyers";
        if (detail > 1) {
            name += " with about " + medians(segment);
        }
        return detail > 2 ? name + " (" + segment.id() + ")" : name;
    }

    private String medians(Source segment) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < features.size(); column++) {
            String rounded = rounded(segment.medians().get(column));
            parts.add(rounded + " " + features.get(column).label());
        }
        return String.join(", ", parts);
    }

    private static String rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    private IntStream byDistance(Source segment) {
        return IntStream.range(0, features.size())
                .boxed()
                .sorted(
                        Comparator.comparingDouble(
                                (Integer column) -> -Math.abs(segment.levels().get(column))))
                .mapToInt(Integer::intValue);
    }
}
