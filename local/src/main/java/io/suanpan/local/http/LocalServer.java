package io.suanpan.local.http;

import io.helidon.common.SerializationConfig;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Serves a {@link Responder} on a port, a virtual thread for each request. */
public final class LocalServer implements AutoCloseable {
    /** What Lambda takes as one event, less what the event adds to the body. */
    static final int BODY_LIMIT_BYTES = 4 << 20;

    /**
     * A client that still sends does not listen: so much of a body that is too large is read and
     * dropped, so that the refusal arrives.
     */
    private static final long DROPPED_BYTES = 32L << 20;

    private static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * Held, since a logger that nobody holds forgets its level. Failures reach us as exceptions.
     */
    private static final Logger SERVER_LOG = Logger.getLogger("io.helidon");

    /**
     * The server forbids the whole process to read serialized objects. Training shares the process
     * here, and liblinear copies its parameters that way: those stay allowed, and nothing else.
     */
    private static final SerializationConfig SERIALIZATION =
            SerializationConfig.builder()
                    .filterPattern("de.bwaldvogel.liblinear.*;java.lang.*;java.util.Random;!*")
                    .build();

    private final WebServer server;

    private LocalServer(WebServer server) {
        this.server = server;
    }

    /**
     * @param host an address of this machine
     * @param port 0 for any that is free
     * @throws SuanpanException {@code CONFLICT} where the port is taken
     */
    public static LocalServer start(Responder api, String host, int port) {
        SERVER_LOG.setLevel(Level.OFF);
        SERIALIZATION.configure();
        WebServer server =
                WebServer.builder()
                        .address(address(host))
                        .port(port)
                        .shutdownGracePeriod(GRACE)
                        // The verb that starts the server closes it, in its own order.
                        .shutdownHook(false)
                        .routing(
                                HttpRouting.builder()
                                        .any((request, response) -> handle(api, request, response)))
                        .build()
                        .start();
        // A port that cannot be bound is no exception to the server; it just does not run.
        if (!server.isRunning()) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "Port %d of %s cannot be used.".formatted(port, host),
                    "Stop what listens there, or choose another with --port.");
        }
        return new LocalServer(server);
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED, "There is no host " + host + ".", "Use 127.0.0.1.", e);
        }
    }

    public int port() {
        return server.port();
    }

    /** Lets running requests end, for ten seconds at most. */
    @Override
    public void close() {
        server.stop();
    }

    private static void handle(Responder api, ServerRequest request, ServerResponse response) {
        Optional<byte[]> body = body(request);
        HttpAnswer answer =
                body.isPresent() ? api.answer(call(request), body.get()) : tooLarge(response);
        response.status(Status.create(answer.status()));
        answer.headers().forEach(response::header);
        for (String cookie : answer.cookies()) {
            response.headers().add(HeaderNames.SET_COOKIE, cookie);
        }
        response.send(answer.body().bytes());
    }

    private static HttpAnswer tooLarge(ServerResponse response) {
        // What is left of the body would be taken for the next request.
        response.header(HeaderNames.CONNECTION, "close");
        return Problems.answer(
                new SuanpanException(
                        ErrorCode.TOO_LARGE,
                        "The body is larger than " + BODY_LIMIT_BYTES + " bytes.",
                        "Send less at a time, or put an object under raw/."));
    }

    /** Empty where it is larger than the limit. */
    private static Optional<byte[]> body(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return Optional.of(new byte[0]);
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(BODY_LIMIT_BYTES + 1);
            if (bytes.length <= BODY_LIMIT_BYTES) {
                return Optional.of(bytes);
            }
            drop(in);
            return Optional.empty();
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED, "The body broke off.", "Send it again.", e);
        }
    }

    private static void drop(InputStream in) throws IOException {
        long left = DROPPED_BYTES;
        for (long step = in.skip(left); step > 0 && left > 0; step = in.skip(left)) {
            left -= step;
        }
    }

    private static HttpCall call(ServerRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : request.headers()) {
            headers.put(header.headerName().lowerCase(), header.allValues());
        }
        return new HttpCall(
                request.prologue().method().text().toUpperCase(Locale.ROOT),
                request.path().rawPath(),
                request.query().rawValue(),
                headers,
                request.remotePeer().host());
    }
}
