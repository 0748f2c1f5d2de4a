package io.suanpan.local.http;

/** Answers requests, whatever happens. Called by many threads at once. */
@FunctionalInterface
public interface Responder {
    HttpAnswer answer(HttpCall call, byte[] body);
}
