package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts one function again and again, each time in a fresh process. Not thread-safe. */
final class ColdStart {
    private final FunctionFolder folder;
    private final String handler;
    private final Path event;
    private final Map<String, String> environment;

    ColdStart(FunctionFolder folder, String handler, Path event, String endpoint, String location) {
        this.folder = folder;
        this.handler = handler;
        this.event = event;
        this.environment =
                Map.of(
                        "SUANPAN_STORE", location,
                        "AWS_ENDPOINT_URL", endpoint,
                        "AWS_REGION", "eu-west-1",
                        "AWS_ACCESS_KEY_ID", "bench",
                        "AWS_SECRET_ACCESS_KEY", "bench");
    }

    /** CPU seconds from the start of the process to its end, one answer later. */
    double run(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(
                List.of(
                        "-cp",
                        folder.classPath(),
                        OneShot.class.getName(),
                        handler,
                        event.toString()));
        double before = ChildCpu.seconds();
        requireAnswer(start(command));
        return ChildCpu.seconds() - before;
    }

    private String start(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A start that ends in a problem measures nothing. */
    private void requireAnswer(String output) {
        if (!output.contains("\"statusCode\":200") && !output.contains("\"metrics\":{")) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    handler + " did not answer well: " + output.strip(),
                    "Look at the event " + event + ".");
        }
    }
}
