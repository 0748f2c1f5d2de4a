package io.suanpan.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/**
 * The entry of a function: knows the kinds of events, finds the handler, answers, logs, measures.
 *
 * <pre>{@code
 * Gateway gateway =
 *         Gateway.named("score-user")
 *                 .get("/v1/customers/{id}/scores", request -> Reply.json(scores(request)))
 *                 .action("score", request -> scoreObject(request))
 *                 .objectCreated("raw/", created -> ingest(created))
 *                 .build();
 * }</pre>
 *
 * <p>HTTP events and queues always get an answer. A direct invocation (action or object event) gets
 * its result or a problem as its result; only what may pass by itself fails the invocation, see
 * {@link InvocationFailure}. Thread-safe where the handlers are.
 */
public final class Gateway {
    /** Lambda itself takes no event above 6 MB. */
    private static final int MAX_EVENT_BYTES = 8 << 20;

    private static final byte[] REHEARSAL =
            "{\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Journal journal;
    private final Router router;
    private final HttpDesk http;
    private final ObjectDesk objects;
    private final ActionDesk actions;
    private final AtomicBoolean cold = new AtomicBoolean(true);
    // The platform may hold it weakly.
    private final Snapshots snapshots;

    Gateway(GatewayBuilder builder) {
        journal = new Journal(builder.function, builder.sink, builder.clock, builder.nanos);
        router = new Router(builder.routes);
        http = new HttpDesk(router, builder.maxBodyBytes);
        objects = new ObjectDesk(builder.watches);
        actions = new ActionDesk(builder.actions);
        List<SnapshotHook> hooks = new ArrayList<>(builder.hooks);
        hooks.addFirst(ownHook());
        snapshots = new Snapshots(hooks, journal);
        builder.registrar.accept(snapshots);
    }

    /**
     * @param function as it stands in logs, metrics and the template: {@code score-user}
     */
    public static GatewayBuilder named(String function) {
        return new GatewayBuilder(function);
    }

    /** As {@link com.amazonaws.services.lambda.runtime.RequestStreamHandler} has it. */
    public void handle(InputStream in, OutputStream out, Context context) throws IOException {
        out.write(handle(in.readNBytes(MAX_EVENT_BYTES + 1), context));
    }

    /** The same for callers in this process. */
    public byte[] handle(byte[] event, Context context) {
        return handle(event, Invocation.of(context), journal, cold.getAndSet(false));
    }

    /** All routes as {@code METHOD /template}, sorted: what the API document has to list. */
    public List<String> routes() {
        return router.labels();
    }

    private byte[] handle(byte[] bytes, Invocation invocation, Journal log, boolean first) {
        Exchange exchange = new Exchange(invocation, first, log.now());
        JsonNode event;
        try {
            event = parse(bytes);
        } catch (SuanpanException e) {
            return failed(e, exchange, log);
        }
        if (HttpEvents.isHttp(event)) {
            byte[] answer = http.answer(event, exchange);
            log.close(exchange);
            return answer;
        }
        if (QueueDesk.isQueueBatch(event)) {
            AtomicBoolean firstMessage = new AtomicBoolean(first);
            return new QueueDesk(objects, log)
                    .answer(
                            event,
                            () ->
                                    new Exchange(
                                            invocation, firstMessage.getAndSet(false), log.now()));
        }
        return direct(event, exchange, log);
    }

    private byte[] direct(JsonNode event, Exchange exchange, Journal log) {
        try {
            byte[] result = Json.bytes(result(event, exchange));
            log.close(exchange);
            return result;
        } catch (Exception | StackOverflowError | LinkageError e) {
            return failed(e, exchange, log);
        }
    }

    private Object result(JsonNode event, Exchange exchange) throws Exception {
        if (ObjectEvents.isObjectEvent(event)) {
            return objects.handle(event, exchange);
        }
        if (ActionDesk.isAction(event)) {
            return actions.handle(event, exchange);
        }
        throw new SuanpanException(
                ErrorCode.MALFORMED,
                "The event is of no kind that this function knows.",
                "Send an HTTP API event (2.0), an S3 \"Object Created\" event, a queue of those, or"
                        + " {\"action\": …}.");
    }

    private static byte[] failed(Throwable thrown, Exchange exchange, Journal log) {
        Problem problem = Problem.of(thrown);
        exchange.failed(problem, thrown);
        log.close(exchange);
        if (InvocationFailure.mayPass(problem)) {
            throw new InvocationFailure(problem);
        }
        return problem.bytes();
    }

    private static JsonNode parse(byte[] bytes) {
        if (bytes.length > MAX_EVENT_BYTES) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "The event is larger than " + MAX_EVENT_BYTES + " bytes.",
                    "Put the content into the store and send its key.");
        }
        return Json.tree(bytes, "The event");
    }

    private SnapshotHook ownHook() {
        return new SnapshotHook() {
            @Override
            public void beforeSnapshot() {
                handle(REHEARSAL, new Invocation("rehearsal", ""), journal.rehearsal(), true);
            }

            @Override
            public void afterRestore() {
                // The first request after a restore is a cold start, whatever hooks have rehearsed.
                cold.set(true);
            }
        };
    }
}
