package io.suanpan.store.experiments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of several runs.
 *
 * @param same whether all have the same value
 * @param values one a run; null where it has none
 */
public record ComparedParameter(String name, boolean same, List<@Nullable String> values) {
    public ComparedParameter {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static ComparedParameter of(String name, List<ExperimentDetails> runs) {
        List<@Nullable String> values = new ArrayList<>();
        runs.forEach(run -> values.add(run.parameters().get(name)));
        return new ComparedParameter(name, new HashSet<>(values).size() == 1, values);
    }
}
