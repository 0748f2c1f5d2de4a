package io.suanpan.functions.segment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.input.Fields;
import io.suanpan.customers.segments.CustomerSegments;
import io.suanpan.customers.segments.SegmentBatch;
import io.suanpan.gateway.ActionRequest;
import io.suanpan.gateway.Gateway;
import io.suanpan.gateway.Inputs;
import io.suanpan.gateway.Reply;
import io.suanpan.gateway.Request;
import io.suanpan.gateway.SnapshotHook;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import io.suanpan.store.batch.BatchResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The segments, the segment of one customer, of up to a thousand, or of all into an object. */
public final class SegmentHandler implements RequestStreamHandler {
    private static final int LONGEST_ID = 256;
    private static final int LONGEST_KEY = 1_024;

    /** More than a body can hold: that a list is too long is for the segments to say. */
    private static final int ANY_NUMBER = 1_000_000;

    private final CustomerSegments segments;
    private final SegmentBatch batch;
    private final Gateway gateway;

    public SegmentHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public SegmentHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        segments = new CustomerSegments(store, clock);
        batch = new SegmentBatch(store, segments);
        gateway =
                Gateway.named("segment")
                        .get("/v1/segments", this::report)
                        .get("/v1/customers/{id}/segment", this::one)
                        .post("/v1/customers/segments", this::many)
                        .action("segment", this::objectToObject)
                        .action("segment-all", this::allIntoObject)
                        .onSnapshot(SnapshotHook.priming(this::prime))
                        .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gateway.handle(in, out, context);
    }

    /** Loads the model, a shard and JSON paths; who is asked for does not matter. */
    private void prime() {
        Reply.json(segments.report());
        segments.segmentAll(List.of("nobody"));
    }

    private Reply report(Request request) {
        // Nothing is asked of it; reading it is what refuses a query that nobody knows.
        request.read(Inputs::query);
        return Reply.json(segments.report());
    }

    private Reply one(Request request) {
        String id = request.read(inputs -> inputs.path().text("id", 1, LONGEST_ID).required());
        return Reply.json(segments.segment(id));
    }

    private Reply many(Request request) {
        var ids =
                request.read(inputs ->
                        inputs.body().texts("customerIds", ANY_NUMBER, LONGEST_ID).required());
        return Reply.json(new ManySegments(segments.segmentAll(ids)));
    }

    private BatchResult objectToObject(ActionRequest request) {
        record Keys(String input, String output) {}
        Keys keys = request.read(arguments -> new Keys(key(arguments, "input"), output(arguments)));
        return batch.segment(keys.input(), keys.output());
    }

    private BatchResult allIntoObject(ActionRequest request) {
        return batch.segmentAll(request.read(SegmentHandler::output));
    }

    private static String output(Fields arguments) {
        return key(arguments, "output");
    }

    private static String key(Fields arguments, String name) {
        return arguments.text(name, 1, LONGEST_KEY).required();
    }
}
