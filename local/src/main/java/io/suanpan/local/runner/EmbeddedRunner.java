package io.suanpan.local.runner;

import io.suanpan.local.template.FunctionWiring;
import io.suanpan.local.template.Template;
import io.suanpan.store.ObjectStores;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All functions of a template over one store, in this process. Each gets the environment that the
 * template gives it, with the store exchanged; everything else is as on Lambda. Thread-safe.
 */
public final class EmbeddedRunner {
    private final Template template;
    private final Map<FunctionWiring, EmbeddedFunction> functions = new HashMap<>();

    /**
     * @param store a folder or {@code s3://bucket/prefix}
     */
    public EmbeddedRunner(Template template, String store, Clock clock, FunctionLog log) {
        this(template, store, Map.of(), clock, log);
    }

    /**
     * @param store a folder or {@code s3://bucket/prefix}
     * @param settings variables of the environment that take the place of the template's
     */
    public EmbeddedRunner(
            Template template,
            String store,
            Map<String, String> settings,
            Clock clock,
            FunctionLog log) {
        this.template = template;
        RequestIds requestIds = new RequestIds(clock);
        for (FunctionWiring wiring : template.functions()) {
            Map<String, String> environment = new HashMap<>(wiring.environment());
            environment.putAll(settings);
            environment.put(ObjectStores.VARIABLE, store);
            functions.put(
                    wiring,
                    new EmbeddedFunction(wiring, Map.copyOf(environment), clock, log, requestIds));
        }
    }

    /** In the order of the template. */
    public List<EmbeddedFunction> functions() {
        return template.functions().stream().map(this::function).toList();
    }

    /**
     * @param name as in {@code score-user} or {@code ScoreUserFunction}
     * @throws io.suanpan.core.SuanpanException {@code NOT_FOUND} with the names there are
     */
    public EmbeddedFunction function(String name) {
        return function(template.function(name));
    }

    private EmbeddedFunction function(FunctionWiring wiring) {
        EmbeddedFunction function = functions.get(wiring);
        if (function == null) {
            throw new IllegalStateException(wiring.logicalName() + " is not of this template.");
        }
        return function;
    }
}
