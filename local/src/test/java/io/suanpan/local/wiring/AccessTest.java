package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What functions are declared to touch ({@link FunctionAccess}) is what their code touches. */
final class AccessTest {

    @Test
    void functionsReadOnlyWhatIsDeclared() {
        touchesOnly(RecordedStore::reads, FunctionAccess::reads);
    }

    /** A list is granted by the prefix that is asked for. */
    @Test
    void functionsListOnlyWhatIsDeclared() {
        touchesOnly(RecordedStore::lists, FunctionAccess::reads);
    }

    @Test
    void functionsWriteOnlyWhatIsDeclared() {
        touchesOnly(RecordedStore::writes, FunctionAccess::writes);
    }

    @Test
    void functionsDeleteOnlyWhatIsDeclared() {
        touchesOnly(RecordedStore::deletes, FunctionAccess::deletes);
    }

    /** Deletions are left out: only the third feature snapshot makes one, and no event does. */
    @Test
    void nothingIsDeclaredThatNoEventTouches() {
        FunctionAccess.declared()
                .forEach((function, access) -> {
                    isUsed(function, access.reads(), RecordedStore::reads);
                    isUsed(function, access.writes(), RecordedStore::writes);
                });
    }

    private static void touchesOnly(
            Function<RecordedStore, Set<String>> touched,
            Function<FunctionAccess, Set<String>> declared) {
        FunctionAccess.declared()
                .forEach((function, access) ->
                        assertThat(touched(function, touched))
                                .as(function)
                                .allMatch(key -> isCovered(key, declared.apply(access))));
    }

    private static void isUsed(
            String function, Set<String> declared, Function<RecordedStore, Set<String>> touched) {
        Set<String> keys = touched(function, touched);
        assertThat(declared)
                .as(function + " touches " + keys)
                .allMatch(pattern -> keys.stream().anyMatch(key -> matches(key, pattern)));
    }

    private static Set<String> touched(
            String function, Function<RecordedStore, Set<String>> touched) {
        Set<String> keys = new TreeSet<>();
        for (Map<String, EventRun> runs : List.of(EventRun.overShop(), EventRun.overNothing())) {
            runs.forEach((event, run) -> {
                if (Events.functionOf(event).orElseThrow().equals(function)) {
                    keys.addAll(touched.apply(run.store()));
                }
            });
        }
        return keys;
    }

    private static boolean isCovered(String key, Set<String> patterns) {
        return patterns.stream().anyMatch(pattern -> matches(key, pattern));
    }

    /** As policies have it: a star is any text, slashes included. */
    private static boolean matches(String key, String pattern) {
        List<String> parts = new ArrayList<>();
        for (String part : pattern.split("\\*", -1)) {
            parts.add(Pattern.quote(part));
        }
        return key.matches(String.join(".*", parts));
    }
}
