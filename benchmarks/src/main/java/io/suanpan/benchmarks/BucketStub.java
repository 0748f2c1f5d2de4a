package io.suanpan.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectPage;
import io.suanpan.store.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * Enough of S3's protocol over a store to let a function start and read: GET and HEAD of an object,
 * and a listing. It runs in the measuring process, so that the measured one carries its whole
 * client and nothing of the server.
 */
final class BucketStub implements AutoCloseable {
    private static final String BUCKET = "bench";

    private final ObjectStore store;
    private final HttpServer server;

    private BucketStub(ObjectStore store, HttpServer server) {
        this.store = store;
        this.server = server;
    }

    static BucketStub over(ObjectStore store) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            HttpServer server = HttpServer.create(address, 0);
            BucketStub stub = new BucketStub(store, server);
            server.createContext("/" + BUCKET, stub::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String location() {
        return "s3://" + BUCKET;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String key =
                    path.length() > BUCKET.length() + 2 ? path.substring(BUCKET.length() + 2) : "";
            if (key.isEmpty()) {
                list(exchange);
            } else {
                object(exchange, key);
            }
        }
    }

    private void object(HttpExchange exchange, String key) throws IOException {
        var found = store.get(key);
        if (found.isEmpty()) {
            String error = "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>";
            send(exchange, 404, error.getBytes(StandardCharsets.UTF_8));
            return;
        }
        ObjectInfo info = found.get().info();
        byte[] bytes = found.get().bytes();
        exchange.getResponseHeaders().set("ETag", '"' + info.etag() + '"');
        exchange.getResponseHeaders().set("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(info.size()));
            exchange.sendResponseHeaders(200, -1);
        } else {
            send(exchange, 200, bytes);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        ObjectPage page =
                store.list(parameter(query, "prefix"), parameter(query, "start-after"), 1_000);
        StringBuilder xml = new StringBuilder("<ListBucketResult>");
        xml.append("<IsTruncated>").append(page.more()).append("</IsTruncated>");
        for (ObjectInfo info : page.objects()) {
            xml.append("<Contents><Key>").append(info.key());
            xml.append("</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;");
            xml.append(info.etag()).append("&quot;</ETag><Size>").append(info.size());
            xml.append("</Size></Contents>");
        }
        send(
                exchange,
                200,
                xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String parameter(String query, String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
