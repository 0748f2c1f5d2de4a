package io.suanpan.gateway;

import io.suanpan.core.input.Faults;
import io.suanpan.core.input.Fields;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One batch action with its arguments. */
public final class ActionRequest {
    private final String action;
    private final JsonNode event;
    private final Metrics metrics;

    ActionRequest(String action, JsonNode event, Metrics metrics) {
        this.action = action;
        this.event = event;
        this.metrics = metrics;
    }

    public String action() {
        return action;
    }

    /**
     * Reads and checks the arguments. The reader may run on with stand-ins for faulty values, so
     * that all faults are found at once; its result counts only where there are none.
     *
     * @throws io.suanpan.core.SuanpanException {@code MALFORMED} with all faults
     */
    public <T> T read(Function<Fields, T> reader) {
        Faults faults = new Faults();
        Fields arguments = new Fields("", event, false, faults);
        arguments.text("action", 1, 100).required();
        return faults.collect(() -> reader.apply(arguments), arguments::reportUnknown);
    }

    /** Where this invocation's own metrics go. */
    public Metrics metrics() {
        return metrics;
    }
}
