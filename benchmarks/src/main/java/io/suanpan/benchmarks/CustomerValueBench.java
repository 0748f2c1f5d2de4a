package io.suanpan.benchmarks;

import io.suanpan.customers.training.value.PurchaseFile;
import io.suanpan.customers.training.value.ValueBenchmark;
import io.suanpan.tables.DatabaseOptions;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well the models of customer value tell the purchases after a date. */
@Command(
        name = "customer-value",
        description = "Fits each model until --calibration-end and tells the weeks after it.",
        mixinStandardHelpOptions = true)
final class CustomerValueBench implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV with the columns customer, date and amount, also as .gz.")
    private Path file = Path.of("");

    @Option(
            names = "--calibration-end",
            required = true,
            paramLabel = "DATE",
            description = "The last day that the models see.")
    private LocalDate calibrationEnd = LocalDate.EPOCH;

    @Option(
            names = "--holdout-weeks",
            defaultValue = "39",
            paramLabel = "N",
            description = "Weeks after it that they are judged by (default: 39).")
    private int holdOutWeeks;

    CustomerValueBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (Scratch scratch = Scratch.create()) {
            var options = DatabaseOptions.defaults().withFolder(scratch.resolve("work"));
            var customers = new PurchaseFile(file, options).customers(calibrationEnd, holdOutWeeks);
            System.err.println("fitting " + customers.size() + " customers …");
            var threads = ManagementFactory.getThreadMXBean();
            new ValueBenchmark(customers, holdOutWeeks, threads::getCurrentThreadCpuTime)
                    .run(this::print);
        }
        return 0;
    }

    private void print(ValueBenchmark.Result result) {
        Figures figures =
                Figures.of("customer-value", String.valueOf(file.getFileName()))
                        .with("model", result.model())
                        .with("customers", result.customers())
                        .with("parameters", text(result.parameters()))
                        .with("logLikelihood", result.logLikelihood());
        result.holdOut()
                .ifPresent(holdOut ->
                        figures.with("holdoutActual", holdOut.actual())
                                .with("holdoutExpected", holdOut.expected())
                                .with("mae", holdOut.mae())
                                .with("rmse", holdOut.rmse()));
        figures.with("cpuSeconds", result.cpuSeconds())
                .with("peakRssMiB", Usage.ofThisProcess().peakRssMiB())
                .print(out);
    }

    private static String text(Map<String, Double> parameters) {
        return parameters.entrySet().stream()
                .map(it -> "%s=%.6g".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(" "));
    }
}
