package io.suanpan.gateway;

/** Reacts to one new object. It may be told of the same object more than once. */
@FunctionalInterface
public interface ObjectHandler {

    /** What was done, as a record or a tree: the JSON result where the event came directly. */
    Object handle(ObjectCreated created) throws Exception;
}
