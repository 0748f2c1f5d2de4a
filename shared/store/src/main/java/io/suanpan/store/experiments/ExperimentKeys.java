package io.suanpan.store.experiments;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where runs are kept: {@code experiments/<model>/<run>.json}. */
public final class ExperimentKeys {
    static final String ROOT = "experiments/";

    private static final Pattern MODEL = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern RUN = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern KEY =
            Pattern.compile(ROOT + "(" + MODEL + ")/(" + RUN + ")\\.json");

    private ExperimentKeys() {}

    /** Whether it can be the name of a model. */
    public static boolean isModel(String text) {
        return MODEL.matcher(text).matches();
    }

    /** Whether it can be the id of a run. */
    public static boolean isRun(String text) {
        return RUN.matcher(text).matches();
    }

    /** Whether they can be the ids of runs to compare: two or more. */
    public static boolean areRuns(List<String> texts) {
        return texts.size() >= 2 && texts.stream().allMatch(ExperimentKeys::isRun);
    }

    /** Where the record of a run lies. */
    public static String key(String model, String run) {
        return ROOT + model + "/" + run + ".json";
    }

    /** Whether a run is kept there; other objects under the root are none of ours. */
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    static String model(String key) {
        return part(key, 1);
    }

    static String run(String key) {
        return part(key, 2);
    }

    private static String part(String key, int group) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(key + " is not the key of a run.");
        }
        return matcher.group(group);
    }
}
