package io.suanpan.customers.training.segments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;

/** The methods that divide customers, by name. A new one is a line here. */
public final class Segmenters {
    private Segmenters() {}

    /** All methods, the default first. */
    public static List<Segmenter> all(SegmentSettings settings, int threads) {
        return List.of(
                settings.kMeans(threads),
                new WardSegmenter(settings.leastK(), settings.mostK()),
                new MixtureSegmenter(settings.leastK(), settings.mostK()),
                new DensitySegmenter());
    }

    /** The names of all methods, the default first. */
    public static List<String> names() {
        return all(SegmentSettings.defaults(), 1).stream().map(Segmenter::name).toList();
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where no method has that name
     */
    public static Segmenter named(String name, SegmentSettings settings, int threads) {
        List<Segmenter> all = all(settings, threads);
        return all.stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_FOUND,
                                "There is no method \"" + name + "\" to divide customers.",
                                "Use one of " + all.stream().map(Segmenter::name).toList() + "."));
    }
}
