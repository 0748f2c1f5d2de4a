package io.suanpan.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.crac.Core;
import org.crac.Resource;

/** Says what a function answers; see {@link Gateway}. */
public final class GatewayBuilder {
    /** Far above any request of ours, far below what a function could be choked with. */
    public static final int DEFAULT_BODY_BYTES = 1 << 20;

    final String function;
    final List<Route> routes = new ArrayList<>();
    final SortedMap<String, ActionHandler> actions = new TreeMap<>();
    final List<ObjectDesk.Watch> watches = new ArrayList<>();
    final List<SnapshotHook> hooks = new ArrayList<>();
    int maxBodyBytes = DEFAULT_BODY_BYTES;
    LogSink sink = LogSink.to(System.out);
    Clock clock = Clock.systemUTC();
    LongSupplier nanos = System::nanoTime;
    Consumer<Resource> registrar = resource -> Core.getGlobalContext().register(resource);

    GatewayBuilder(String function) {
        this.function = function;
    }

    /**
     * @param template as in {@code /v1/customers/{id}/scores}; a literal goes before a parameter
     */
    public GatewayBuilder get(String template, RouteHandler handler) {
        return route("GET", template, handler);
    }

    public GatewayBuilder post(String template, RouteHandler handler) {
        return route("POST", template, handler);
    }

    public GatewayBuilder put(String template, RouteHandler handler) {
        return route("PUT", template, handler);
    }

    public GatewayBuilder delete(String template, RouteHandler handler) {
        return route("DELETE", template, handler);
    }

    /** A batch action, {@code {"action": name, …}}. */
    public GatewayBuilder action(String name, ActionHandler handler) {
        if (actions.putIfAbsent(name, handler) != null) {
            throw new IllegalArgumentException("The action " + name + " is there twice.");
        }
        return this;
    }

    /** Reacts to new objects whose key starts with {@code prefix}; the longest prefix wins. */
    public GatewayBuilder objectCreated(String prefix, ObjectHandler handler) {
        watches.add(new ObjectDesk.Watch(prefix, handler));
        return this;
    }

    /** What to prime and to refresh around a SnapStart snapshot. */
    public GatewayBuilder onSnapshot(SnapshotHook hook) {
        hooks.add(hook);
        return this;
    }

    /** Larger bodies are answered with 413; {@value #DEFAULT_BODY_BYTES} where nothing is said. */
    public GatewayBuilder maxBodyBytes(int bytes) {
        maxBodyBytes = bytes;
        return this;
    }

    /** Where log and metric lines go; standard output where nothing is said. */
    public GatewayBuilder log(LogSink value) {
        sink = value;
        return this;
    }

    /** Stamps log lines. */
    public GatewayBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** Measures durations, in nanoseconds. */
    public GatewayBuilder ticker(LongSupplier value) {
        nanos = value;
        return this;
    }

    /** What is told of the gateway's checkpoint hooks; the platform where nothing is said. */
    GatewayBuilder registrar(Consumer<Resource> value) {
        registrar = value;
        return this;
    }

    /**
     * @throws IllegalArgumentException where routes collide or a template is none
     */
    public Gateway build() {
        return new Gateway(this);
    }

    private GatewayBuilder route(String method, String template, RouteHandler handler) {
        routes.add(new Route(method, template, handler));
        return this;
    }
}
