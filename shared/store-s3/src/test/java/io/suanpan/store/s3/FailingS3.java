package io.suanpan.store.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An S3 that gives the answers it was told to give, one a request, and keeps the requests. */
final class FailingS3 implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());

    /** What came in. */
    record Seen(String method, String target, Map<String, List<String>> headers) {
        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    /** What goes out. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private FailingS3(HttpServer server) {
        this.server = server;
    }

    static FailingS3 start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            FailingS3 stub = new FailingS3(HttpServer.create(address, 0));
            stub.server.createContext("/", stub::handle);
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    FailingS3 then(Answer answer) {
        answers.add(answer);
        return this;
    }

    FailingS3 thenError(int status, String code) {
        return then(exchange -> send(exchange, status, error(code)));
    }

    /** As S3 answers HEAD: no body, so no code. */
    FailingS3 thenStatus(int status) {
        return then(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    FailingS3 thenObject(String etag, String content) {
        return then(exchange -> {
            describe(exchange, etag);
            send(exchange, 200, content.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Announces more than it sends, then drops the connection. */
    FailingS3 thenCut(int status, String etag, String range, String content, int announced) {
        return then(exchange -> {
            describe(exchange, etag);
            if (!range.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Range", range);
            }
            exchange.sendResponseHeaders(status, announced);
            exchange.getResponseBody().write(content.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
    }

    static void describe(HttpExchange exchange, String etag) {
        exchange.getResponseHeaders().set("ETag", '"' + etag + '"');
        exchange.getResponseHeaders().set("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static byte[] error(String code) {
        return "<Error><Code>%s</Code><Message>told so</Message></Error>"
                .formatted(code)
                .getBytes(StandardCharsets.UTF_8);
    }

    List<Seen> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var headers = Map.copyOf(exchange.getRequestHeaders());
            String target = exchange.getRequestURI().toString();
            seen.add(new Seen(exchange.getRequestMethod(), target, headers));
            Answer answer = answers.poll();
            if (answer == null) {
                send(exchange, 400, error("NothingTold"));
            } else {
                answer.to(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
