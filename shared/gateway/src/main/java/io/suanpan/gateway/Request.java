package io.suanpan.gateway;

import io.suanpan.core.input.Faults;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One HTTP request on a known route. */
public final class Request {
    private final JsonNode event;
    private final Route route;
    private final String[] segments;
    private final byte[] body;
    private final Metrics metrics;

    Request(JsonNode event, Route route, String[] segments, byte[] body, Metrics metrics) {
        this.event = event;
        this.route = route;
        this.segments = segments;
        this.body = body;
        this.metrics = metrics;
    }

    /**
     * Reads and checks the inputs. The reader may run on with stand-ins for faulty values, so that
     * all faults are found at once; its result counts only where there are none.
     *
     * @throws io.suanpan.core.SuanpanException {@code MALFORMED} with all faults
     */
    public <T> T read(Function<Inputs, T> reader) {
        Faults faults = new Faults();
        Inputs inputs =
                new Inputs(route, segments, event.path("queryStringParameters"), body, faults);
        return faults.collect(() -> reader.apply(inputs), inputs::reportUnknown);
    }

    /** The body as it was sent; empty where there is none. */
    public byte[] body() {
        return body.clone();
    }

    /** The route's method and template, as in {@code GET /v1/customers/{id}/scores}. */
    public String route() {
        return route.toString();
    }

    /** By its name in any case; empty where it was not sent. */
    public Optional<String> header(String name) {
        return HttpEvents.header(event, name);
    }

    /** Who asks, as the authorizer says: a token's subject or an IAM identity; empty for nobody. */
    public String caller() {
        JsonNode authorizer = event.path("requestContext").path("authorizer");
        String subject = authorizer.path("jwt").path("claims").path("sub").stringValue("");
        return subject.isEmpty() ? authorizer.path("iam").path("userArn").stringValue("") : subject;
    }

    /** Where this request's own metrics go. */
    public Metrics metrics() {
        return metrics;
    }
}
