package io.suanpan.gateway;

/** Answers one HTTP route. */
@FunctionalInterface
public interface RouteHandler {

    /** Any exception becomes a problem answer; see {@link Problem}. */
    Reply handle(Request request) throws Exception;
}
