package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Does batch actions. */
final class ActionDesk {
    private final SortedMap<String, ActionHandler> actions;

    ActionDesk(SortedMap<String, ActionHandler> actions) {
        this.actions = new TreeMap<>(actions);
    }

    static boolean isAction(JsonNode event) {
        return event.has("action");
    }

    Object handle(JsonNode event, Exchange exchange) throws Exception {
        String action = event.path("action").stringValue("");
        ActionHandler handler = actions.get(action);
        exchange.kind("action");
        if (handler == null) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The action \"" + action + "\" is not known.",
                    actions.isEmpty()
                            ? "This function has no actions."
                            : "Use one of: " + String.join(", ", actions.keySet()) + ".");
        }
        exchange.route("action " + action);
        return handler.handle(new ActionRequest(action, event, exchange.metrics()));
    }
}
