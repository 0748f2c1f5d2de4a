package io.suanpan.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One keep-alive connection that sends GET after GET, each when the last is answered. A raw socket:
 * the generator shares the machine with the server and must cost little beside it.
 */
final class HttpLoad implements AutoCloseable {
    private static final int OK = 200;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final List<byte[]> requests;
    private final byte[] line = new byte[8 * 1024];
    private int next;

    HttpLoad(int port, List<String> paths, String authorization, int first) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            out = socket.getOutputStream();
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requests = paths.stream().map(path -> request(path, authorization)).toList();
        next = first % requests.size();
    }

    private static byte[] request(String path, String authorization) {
        String head =
                "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                        .formatted(
                                path,
                                authorization.isEmpty()
                                        ? ""
                                        : "Authorization: " + authorization + "\r\n");
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends the next request and reads its answer; false where the status is not 200. */
    boolean exchange() {
        try {
            out.write(requests.get(next));
            next = (next + 1) % requests.size();
            int status = Integer.parseInt(readLine().substring(9, 12));
            int length = contentLength();
            in.skipNBytes(length);
            return status == OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int contentLength() throws IOException {
        int length = 0;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return length;
    }

    private String readLine() throws IOException {
        int count = 0;
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new IOException("The server closed the connection.");
            }
            line[count++] = (byte) next;
            next = in.read();
        }
        return new String(line, 0, Math.max(0, count - 1), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
