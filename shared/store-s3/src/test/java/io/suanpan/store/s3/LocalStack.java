package io.suanpan.store.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * LocalStack for the tests of this JVM: used where it runs, else started by {@code
 * local/localstack} and stopped when the JVM ends. Where there is no Python for it the test is
 * skipped.
 */
public final class LocalStack {
    /** The one region of buckets, queues and rules. */
    public static final String REGION = "us-east-1";

    /** The account whose resources a key gets that is no account's. */
    public static final String ACCOUNT = "000000000000";

    private static final String LISTEN =
            System.getenv().getOrDefault("GATEWAY_LISTEN", "127.0.0.1:4566");

    /** What the script exits with. */
    private static final int NO_PYTHON = 3;

    private static @Nullable LocalStack running;

    private final HttpClient http = HttpClient.newHttpClient();

    private LocalStack() {}

    /** Running, or the test is skipped. */
    public static synchronized LocalStack require() {
        if (running == null) {
            start();
            running = new LocalStack();
        }
        return running;
    }

    public URI endpoint() {
        return URI.create("http://" + LISTEN);
    }

    /** What the SDK's clients have to know, as system properties. */
    public Map<String, String> properties() {
        return Map.of(
                "aws.endpointUrl",
                endpoint().toString(),
                "aws.region",
                REGION,
                "aws.accessKeyId",
                "test",
                "aws.secretAccessKey",
                "test");
    }

    /** The name of a bucket that nobody else uses. */
    public String newBucket() {
        String name = "test-" + UUID.randomUUID();
        request("PUT", "/" + name);
        return name;
    }

    /** A request as it is, since LocalStack asks for no signature; the body of its answer. */
    public String request(String method, String path) {
        return request(method, path, "");
    }

    public String request(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s %s", method, path).isLessThan(300);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void start() {
        Outcome outcome = script("start");
        if (outcome.status == NO_PYTHON) {
            Assumptions.abort("Skipped, LocalStack cannot run here. " + outcome.output);
        }
        assertThat(outcome.status).as(outcome.output).isZero();
        if (outcome.output.contains("ready on")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> script("stop")));
        }
    }

    private record Outcome(int status, String output) {}

    private static Outcome script(String verb) {
        Path script = Path.of(System.getProperty("suanpan.root"), "local", "localstack");
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString(), verb);
        try {
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            return new Outcome(process.waitFor(), new String(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
