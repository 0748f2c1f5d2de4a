package io.suanpan.functions.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.input.Fields;
import io.suanpan.gateway.ActionRequest;
import io.suanpan.gateway.Gateway;
import io.suanpan.gateway.Reply;
import io.suanpan.gateway.Request;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ingest.Ingest;
import io.suanpan.tables.ingest.QualityReports;
import io.suanpan.tables.ingest.Replay;
import io.suanpan.tables.ingest.ReplayResult;
import io.suanpan.tables.ingest.Sweep;
import io.suanpan.tables.raw.Mend;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Takes an upload in when told of it; sweeps, replays and reports on demand. */
public final class IngestHandler implements RequestStreamHandler {
    private static final int LONGEST_KEY = 1_024;
    private static final int LONGEST_SOURCE = 64;
    private static final int MOST_MENDS = 10_000;
    private static final int LONGEST_COLUMN = 128;
    private static final int LONGEST_VALUE = 65_536;
    private static final int MOST_REPORTS = 100;
    private static final int USUAL_REPORTS = 20;

    private final QualityReports reports;
    private final Gateway gateway;

    public IngestHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public IngestHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        Ingest ingest = new Ingest(store, DatabaseOptions.defaults(), clock);
        Sweep sweep = new Sweep(store, ingest);
        Replay replay = new Replay(store, DatabaseOptions.defaults(), clock);
        reports = new QualityReports(store);
        gateway =
                Gateway.named("ingest")
                        .objectCreated("raw/", created -> ingest.run(created.key()))
                        .action("ingest", request -> ingest.run(request.read(IngestHandler::key)))
                        .action("replay", request -> replay(replay, request))
                        .action("sweep", _ -> sweep.run())
                        .get("/v1/reports/quality", this::newestReports)
                        .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gateway.handle(in, out, context);
    }

    private static String key(Fields arguments) {
        return arguments.text("key", 1, LONGEST_KEY).required();
    }

    private static ReplayResult replay(Replay replay, ActionRequest request) {
        record Order(String quarantine, List<Mend> mends) {}
        Order order =
                request.read(fields ->
                        new Order(
                                fields.text("quarantine", 1, LONGEST_KEY).required(),
                                fields.objects("mends", MOST_MENDS, IngestHandler::mend)
                                        .orElse(List.of())));
        return replay.run(order.quarantine(), order.mends());
    }

    private static Mend mend(Fields fields) {
        return new Mend(
                fields.longInteger("row", 1, Integer.MAX_VALUE).required(),
                fields.text("column", 1, LONGEST_COLUMN).required(),
                fields.text("value", 0, LONGEST_VALUE).required());
    }

    private Reply newestReports(Request request) {
        record Query(String source, int limit) {}
        Query query =
                request.read(inputs ->
                        new Query(
                                inputs.query().text("source", 1, LONGEST_SOURCE).orElse(""),
                                inputs.query()
                                        .integer("limit", 1, MOST_REPORTS)
                                        .orElse(USUAL_REPORTS)));
        return Reply.json(reports.newest(query.source(), query.limit()));
    }
}
