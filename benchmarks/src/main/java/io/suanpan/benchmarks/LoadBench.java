package io.suanpan.benchmarks;

import io.suanpan.local.http.HttpApi;
import io.suanpan.local.http.LocalServer;
import io.suanpan.local.runner.EmbeddedFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers under load: in this process, and over HTTP on loopback with the generator beside it. */
@Command(
        name = "load",
        description = "Requests a second and latencies of a function's answers about one id.",
        mixinStandardHelpOptions = true)
final class LoadBench implements Callable<Integer> {
    private final PrintStream out;

    private static final double WARM_UP_SHARE = 0.25;

    @Option(names = "--seconds", defaultValue = "20", description = "Of each (default: 20).")
    private double seconds;

    @Option(names = "--connections", defaultValue = "16", description = "Default: 16.")
    private int connections;

    @Option(
            names = "--customers",
            defaultValue = "2000",
            description = "Of a sample shop. Default: 2000.")
    private int customers;

    @Mixin private MeasuredShop measured = new MeasuredShop();

    @Option(
            names = "--function",
            defaultValue = "score-user",
            description = "score-user, forecast-stock or recommend (default: score-user).")
    private String function = "score-user";

    LoadBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        LoadTarget target = LoadTarget.of(function);
        try (Scratch scratch = Scratch.create()) {
            BenchShop shop = measured.make(scratch.resolve("store"), customers);
            List<String> ids = target.ids(shop);
            inProcess(shop, target, ids);
            overHttp(shop, target, ids);
        }
        return 0;
    }

    private void inProcess(BenchShop shop, LoadTarget target, List<String> ids) {
        List<byte[]> events = ids.stream().map(target::event).toList();
        Asker asker = new Asker(shop.runner().function(target.function()), events);
        Latencies.measure(List.of(asker), seconds * WARM_UP_SHARE);
        report("in-process", 1, Latencies.measure(List.of(asker), seconds));
    }

    private void overHttp(BenchShop shop, LoadTarget target, List<String> ids) {
        HttpApi api = HttpApi.open(shop.runner(), Clock.systemUTC());
        List<String> paths = ids.stream().map(target::path).toList();
        try (LocalServer server = LocalServer.start(api, "127.0.0.1", 0)) {
            List<HttpLoad> loads = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                loads.add(new HttpLoad(server.port(), paths, "", i * 31));
            }
            List<BooleanSupplier> workers =
                    loads.stream().<BooleanSupplier>map(load -> load::exchange).toList();
            Latencies.measure(workers, seconds * WARM_UP_SHARE);
            Latencies measured = Latencies.measure(workers, seconds);
            loads.forEach(HttpLoad::close);
            report("http", connections, measured);
        }
    }

    private void report(String way, int clients, Latencies latencies) {
        Figures.of("load", way)
                .with("function", function)
                .with("clients", clients)
                .with("requests", latencies.requests())
                .with("failures", latencies.failures())
                .with("requestsPerSecond", latencies.perSecond())
                .with("p50Millis", latencies.millis(0.50))
                .with("p99Millis", latencies.millis(0.99))
                .with(Usage.ofThisProcess())
                .print(out);
    }

    /** One client in this process; the events in turn. */
    private static final class Asker implements BooleanSupplier {
        private static final byte[] OK = "\"statusCode\":200".getBytes(StandardCharsets.US_ASCII);

        private final EmbeddedFunction function;
        private final List<byte[]> events;
        private final ByteArrayOutputStream answer = new ByteArrayOutputStream(16 * 1024);
        private int next;

        Asker(EmbeddedFunction function, List<byte[]> events) {
            this.function = function;
            this.events = events;
        }

        @Override
        public boolean getAsBoolean() {
            answer.reset();
            function.invoke(new ByteArrayInputStream(events.get(next)), answer);
            next = (next + 1) % events.size();
            byte[] bytes = answer.toByteArray();
            return IntStream.range(0, Math.min(40, bytes.length - OK.length))
                    .anyMatch(at -> Arrays.equals(bytes, at, at + OK.length, OK, 0, OK.length));
        }
    }
}
