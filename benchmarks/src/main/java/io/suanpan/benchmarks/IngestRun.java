package io.suanpan.benchmarks;

import io.suanpan.core.Json;
import io.suanpan.functions.ingest.IngestHandler;
import io.suanpan.store.ObjectStores;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One ingest by the function's handler in a fresh process, as Lambda runs it. Arguments: store
 * folder, key of the raw object.
 */
final class IngestRun {
    private IngestRun() {}

    public static void main(String[] arguments) throws IOException {
        JsonNode answer = ingest(arguments[0], arguments[1]);
        JsonNode rows = answer.path("report").path("rows");
        if (rows.isMissingNode()) {
            // A problem: for the parent to tell, since nothing was measured.
            Figures.of("ingest", arguments[1])
                    .with("detail", answer.path("detail").stringValue(""))
                    .with("remedy", answer.path("remedy").stringValue(""))
                    .print(System.out);
            return;
        }
        Figures.of("ingest", arguments[1])
                .with("rowsRead", rows.path("read").longValue())
                .with("rowsAccepted", rows.path("accepted").longValue())
                .with("rowsReturned", rows.path("returned").longValue())
                .with("rowsDuplicate", rows.path("duplicate").longValue())
                .with("rowsQuarantined", rows.path("quarantined").longValue())
                .with(Usage.ofThisProcess())
                .print(System.out);
    }

    private static JsonNode ingest(String store, String key) throws IOException {
        var handler = new IngestHandler(Map.of(ObjectStores.VARIABLE, store), Clock.systemUTC());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] event = Json.bytes(Map.of("action", "ingest", "key", key));
        handler.handleRequest(new ByteArrayInputStream(event), answer, new OneShotContext());
        return Json.tree(answer.toByteArray(), "The answer of ingest");
    }
}
