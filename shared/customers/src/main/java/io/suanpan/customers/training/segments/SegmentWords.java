package io.suanpan.customers.training.segments;

import java.util.List;
import java.util.Map;

/**
 * How a segment's level of a feature is said, from far below the average customer to far above it.
 *
 * @param words of the five levels; the middle one is not said
 */
record SegmentWords(List<String> words) {
    /** In standard deviations of all customers, either way. */
    private static final double SOME = 0.35;

    private static final double MUCH = 0.9;
    private static final int MIDDLE = 2;

    private static final Map<String, SegmentWords> ALL =
            Map.of(
                    "days_since_last_order",
                    of("just seen", "recent", "", "quiet", "long-gone"),
                    "orders",
                    of("rarely-buying", "occasional", "", "regular", "frequent"),
                    "money",
                    of("smallest-spending", "small-spending", "", "big-spending", "top-spending"));

    private static SegmentWords of(String... words) {
        return new SegmentWords(List.of(words));
    }

    /**
     * @param level the segment's mean in standard deviations from that of all customers
     * @return empty where it is about the average
     */
    static String say(String feature, double level) {
        SegmentWords words = ALL.get(feature);
        int step = step(level);
        if (step == MIDDLE || words == null) {
            return "";
        }
        return words.words().get(step);
    }

    private static int step(double level) {
        int size = Math.abs(level) >= MUCH ? 2 : Math.abs(level) >= SOME ? 1 : 0;
        return MIDDLE + (level < 0 ? -size : size);
    }
}
