package io.suanpan.recommendation.running;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.JsonFields;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import java.util.List;

/** Where the shop's experiments are set: a small object that people write. */
public final class ExperimentSettings {
    public static final String KEY = "settings/experiments.json";

    private final ObjectStore store;

    public ExperimentSettings(ObjectStore store) {
        this.store = store;
    }

    /**
     * As they stand there; none where nothing is set.
     *
     * @throws SuanpanException {@code MALFORMED} or {@code IMPOSSIBLE} where they make no sense
     */
    public List<ShopExperiment> all() {
        return store.get(KEY).map(object -> read(object.bytes())).orElse(List.of());
    }

    private static List<ShopExperiment> read(byte[] json) {
        try {
            List<ShopExperiment> all =
                    JsonFields.of(json, KEY).objects("experiments", ExperimentSettings::one);
            requireApart(all);
            return List.copyOf(all);
        } catch (IllegalArgumentException e) {
            throw impossible(String.valueOf(e.getMessage()), e);
        }
    }

    private static ShopExperiment one(JsonFields fields) {
        String name = fields.text("name");
        try {
            return ShopExperiment.read(fields);
        } catch (IllegalArgumentException e) {
            throw impossible("Experiment " + name + ": " + e.getMessage(), e);
        }
    }

    /** A customer is in one at a time, so that no experiment moves the figures of another. */
    private static void requireApart(List<ShopExperiment> all) {
        for (int i = 0; i < all.size(); i++) {
            for (ShopExperiment other : all.subList(0, i)) {
                ShopExperiment one = all.get(i);
                if (one.name().equals(other.name()) || one.overlaps(other)) {
                    throw new IllegalArgumentException(
                            "Experiments %s and %s have one name, or run at the same time."
                                    .formatted(other.name(), one.name()));
                }
            }
        }
    }

    private static SuanpanException impossible(String detail, Throwable cause) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                detail,
                "Mend " + KEY + "; docs/data-formats.md says what is in it.",
                cause);
    }
}
