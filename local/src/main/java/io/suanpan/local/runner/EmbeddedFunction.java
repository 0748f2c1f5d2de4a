package io.suanpan.local.runner;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.template.FunctionWiring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One function of the template. Its handler is made at the first call, as at a cold start, and is
 * then called by all threads, so it has to be thread-safe.
 */
public final class EmbeddedFunction {
    private final FunctionWiring wiring;
    private final Map<String, String> environment;
    private final Clock clock;
    private final FunctionLog log;
    private final RequestIds requestIds;
    private volatile @Nullable RequestStreamHandler handler;

    EmbeddedFunction(
            FunctionWiring wiring,
            Map<String, String> environment,
            Clock clock,
            FunctionLog log,
            RequestIds requestIds) {
        this.wiring = wiring;
        this.environment = environment;
        this.clock = clock;
        this.log = log;
        this.requestIds = requestIds;
    }

    public FunctionWiring wiring() {
        return wiring;
    }

    /**
     * Calls the handler with one event. What it throws passes through, as Lambda reports it.
     *
     * @throws SuanpanException {@code INTERNAL} where its streams fail
     */
    public void invoke(InputStream event, OutputStream answer) {
        try {
            handler()
                    .handleRequest(
                            event,
                            answer,
                            new EmbeddedContext(wiring, requestIds.next(), clock, log));
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    wiring.logicalName() + " failed: " + e.getMessage(),
                    "See its log.",
                    e);
        }
    }

    /** The same for an event in memory. */
    public byte[] invoke(byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        invoke(new ByteArrayInputStream(event), answer);
        return answer.toByteArray();
    }

    private RequestStreamHandler handler() {
        RequestStreamHandler ready = handler;
        return ready == null ? start() : ready;
    }

    private synchronized RequestStreamHandler start() {
        RequestStreamHandler ready = handler;
        if (ready == null) {
            ready = HandlerLoader.load(wiring, environment, clock);
            handler = ready;
        }
        return ready;
    }
}
