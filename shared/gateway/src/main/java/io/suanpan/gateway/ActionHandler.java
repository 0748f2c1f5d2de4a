package io.suanpan.gateway;

/** Does one batch action, {@code {"action": …}}. */
@FunctionalInterface
public interface ActionHandler {

    /** What was done, as a record or a tree: the JSON result of the invocation. */
    Object handle(ActionRequest request) throws Exception;
}
