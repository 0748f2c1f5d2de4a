package io.suanpan.routing.plans;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps plans, one a day, as {@code plans/routes/<day>.json}. */
public final class DayPlans {
    public static final String PREFIX = "plans/routes/";

    private static final String SUFFIX = ".json";

    private final ObjectStore store;

    public DayPlans(ObjectStore store) {
        this.store = store;
    }

    /**
     * A plan as it stands.
     *
     * @param version changes with each change of the plan
     */
    public record Kept(DayPlan plan, String version) {}

    /** Whether it is a date, as in {@code 2026-11-02}. */
    public static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** Days that there are plans for, the newest first. */
    public List<String> days(int most) {
        return store.listAll(PREFIX)
                .map(ObjectInfo::key)
                .filter(key -> key.endsWith(SUFFIX))
                .map(key -> key.substring(PREFIX.length(), key.length() - SUFFIX.length()))
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    public Optional<Kept> find(String day) {
        if (!isDay(day)) {
            return Optional.empty();
        }
        String key = key(day);
        return store.get(key)
                .map(object -> new Kept(DayPlan.read(object.bytes(), key), object.info().etag()));
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where there is none of that day
     */
    public Kept get(String day) {
        return find(day)
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_FOUND,
                                "There is no plan of the day " + day + ".",
                                "Choose one of /routes, or plan that day."));
    }

    /** A new plan takes the place of an older one of its day. */
    public Kept put(DayPlan plan) {
        ObjectInfo written = store.put(key(plan.id()), Content.of(Json.bytes(plan)));
        return new Kept(plan, written.etag());
    }

    /**
     * Keeps a changed plan if nobody has changed it since.
     *
     * @param version that the change is meant for
     * @throws SuanpanException {@code CONFLICT} where the plan is another one by now
     */
    public Kept replace(DayPlan plan, String version) {
        return store.put(
                        key(plan.id()),
                        Content.of(Json.bytes(plan)),
                        PutCondition.ifUnchanged(version))
                .map(written -> new Kept(plan, written.etag()))
                .orElseThrow(() -> changed(plan.id()));
    }

    static SuanpanException changed(String day) {
        return new SuanpanException(
                ErrorCode.CONFLICT,
                "Somebody has changed the plan of " + day + " since you looked at it.",
                "Look at it again; your change has not been kept.");
    }

    static String key(String day) {
        return PREFIX + day + SUFFIX;
    }
}
