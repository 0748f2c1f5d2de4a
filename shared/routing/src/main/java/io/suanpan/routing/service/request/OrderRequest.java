package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One more stop for a plan that is kept: {@code {"stop":{…}}}.
 *
 * @param json of the stop as it was sent, to be kept with the plan
 */
public record OrderRequest(StopTerms stop, JsonNode json) {
    public static OrderRequest read(Fields fields) {
        JsonNode none = JsonNodeFactory.instance.objectNode();
        JsonNode json = fields.value("stop", none, value -> value).required();
        return new OrderRequest(
                fields.object("stop", StopTerms::read).orElse(StopTerms.NONE), json);
    }
}
