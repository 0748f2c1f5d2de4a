package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A fresh JVM for one measurement. Its main class prints a JSON object as the last line of its
 * standard output; what it prints to standard error passes through.
 */
final class Child {
    private final List<String> command = new ArrayList<>();
    private Map<String, String> environment = Map.of();

    Child(List<String> jvmOptions, String classPath, Class<?> main) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(classPath);
        command.add(main.getName());
    }

    /** With the class path of this process. */
    static Child of(Class<?> main, String... jvmOptions) {
        return new Child(List.of(jvmOptions), System.getProperty("java.class.path"), main);
    }

    Child with(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    JsonNode run(String... arguments) {
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                System.err.println(output.strip());
                throw failed("exit code " + exit);
            }
            String last = output.strip().lines().reduce("", (_, line) -> line);
            return Json.tree(last.getBytes(StandardCharsets.UTF_8), "The measurement");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
    }

    private SuanpanException failed(String how) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The measured process ended with " + how + ".",
                "What it said stands above.");
    }
}
