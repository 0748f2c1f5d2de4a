package io.suanpan.gateway;

import io.suanpan.core.input.Faults;
import io.suanpan.core.input.Fields;
import io.suanpan.core.input.JsonInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All that an HTTP request carries: the values in its path, its query and its JSON body. */
public final class Inputs {
    private final byte[] bytes;
    private final Faults faults;
    private final Fields path;
    private final Fields query;
    private @Nullable Fields body;

    Inputs(Route route, String[] segments, JsonNode query, byte[] bytes, Faults faults) {
        this.bytes = bytes;
        this.faults = faults;
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        route.forEachParameter(segments, parameters::put);
        this.path = new Fields("path.", parameters, true, faults);
        this.query = new Fields("query.", query, true, faults);
    }

    /** The values of the route's {@code {parameters}}, percent-decoded. */
    public Fields path() {
        return path;
    }

    public Fields query() {
        return query;
    }

    /** The JSON object in the body; an empty body counts as an empty object. */
    public Fields body() {
        Fields known = body;
        if (known == null) {
            known = JsonInput.fields(bytes, "body", faults);
            body = known;
        }
        return known;
    }

    /** A query is checked even where nothing was asked of it; a body only where it was read. */
    void reportUnknown() {
        query.reportUnknown();
        if (body != null) {
            body.reportUnknown();
        }
    }
}
