package io.suanpan.local.verbs;

import io.suanpan.local.http.LocalServer;
import io.suanpan.local.http.Responder;
import io.suanpan.local.trigger.Triggers;
import java.time.Duration;

/** A server and its watch over the store, until it is closed. */
final class Serving implements AutoCloseable {
    private static final Duration FOLDER_PAUSE = Duration.ofMillis(500);

    /** Each look at a bucket is a request that costs. */
    private static final Duration BUCKET_PAUSE = Duration.ofSeconds(5);

    private final LocalServer server;
    private final Triggers triggers;

    private Serving(LocalServer server, Triggers triggers) {
        this.server = server;
        this.triggers = triggers;
    }

    static Serving start(
            Workspace workspace, Responder api, Triggers triggers, String host, int port) {
        LocalServer server = LocalServer.start(api, host, port);
        triggers.start(workspace.isFolder() ? FOLDER_PAUSE : BUCKET_PAUSE);
        return new Serving(server, triggers);
    }

    int port() {
        return server.port();
    }

    /** First no new requests, then no new triggers; what runs comes to its end. */
    @Override
    public void close() throws InterruptedException {
        server.close();
        triggers.close();
    }
}
