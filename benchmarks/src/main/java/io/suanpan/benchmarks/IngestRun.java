package io.suanpan.benchmarks;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One ingest in a fresh process. Arguments: store folder, key of the raw object. */
final class IngestRun {
    private IngestRun() {}

    public static void main(String[] arguments) {
        BenchShop shop = new BenchShop(Path.of(arguments[0]));
        JsonNode result = shop.ask("ingest", Map.of("action", "ingest", "key", arguments[1]));
        JsonNode counts = result.path("report").path("counts");
        Figures.of("ingest", arguments[1])
                .with("rowsRead", counts.path("rowsRead").longValue(0))
                .with("rowsAccepted", counts.path("rowsAccepted").longValue(0))
                .with("rowsReturned", counts.path("rowsReturned").longValue(0))
                .with("rowsDuplicate", counts.path("rowsDuplicate").longValue(0))
                .with("rowsQuarantined", counts.path("rowsQuarantined").longValue(0))
                .with(Usage.ofThisProcess())
                .print(System.out);
    }
}
