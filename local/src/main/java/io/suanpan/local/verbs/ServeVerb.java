package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.TextTable;
import io.suanpan.local.http.HttpApi;
import io.suanpan.local.http.SigningKey;
import io.suanpan.local.http.Tokens;
import io.suanpan.local.page.Activity;
import io.suanpan.local.page.Console;
import io.suanpan.local.page.routes.RoutePages;
import io.suanpan.local.template.Route;
import io.suanpan.local.timeline.CustomerTimeline;
import io.suanpan.local.trigger.QueueWatch;
import io.suanpan.local.trigger.Triggers;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the HTTP API and the triggers of the template on this machine. */
@Command(
        name = "serve",
        description =
                "Serves the console and the HTTP API and watches the store: an object that is put under raw/ is"
                        + " ingested and then trained on.",
        footer = {
            "",
            "Examples:",
            "  suanpan serve",
            "  suanpan serve --store .suanpan/demo --port 9090",
            "  suanpan serve --open        (no tokens, only on this machine)",
            "  suanpan serve --browse      (and shows the console)",
            "  suanpan serve --roads london.osm.pbf",
        })
public final class ServeVerb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final StoreOptions options = new StoreOptions();
    @Mixin private final RoadsOption roads = new RoadsOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes any that is free (default: 8080).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: 127.0.0.1, this machine only).")
    private String host = "127.0.0.1";

    @Option(names = "--open", description = "Asks for no token; only on a loopback address.")
    private boolean open;

    @Option(names = "--browse", description = "Shows the console in a browser.")
    private boolean browse;

    public ServeVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireLoopbackIfOpen();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stop, ended)));
        try {
            serve(stop);
        } finally {
            ended.countDown();
        }
        return ExitCodes.OK;
    }

    private void serve(CountDownLatch stop) throws InterruptedException {
        Terminal terminal = surroundings.terminal();
        TriggerNotes notes = new TriggerNotes(terminal, surroundings.clock());
        try (Workspace workspace =
                Workspace.open(surroundings, options, roads.settings(surroundings))) {
            Tokens tokens =
                    new Tokens(
                            SigningKey.load(
                                    workspace.stateFolder().resolve("signing.key"),
                                    new SecureRandom()),
                            surroundings.clock());
            HttpApi api =
                    open
                            ? HttpApi.open(workspace.runner(), surroundings.clock())
                            : HttpApi.guarded(workspace.runner(), surroundings.clock(), tokens);
            Activity activity = new Activity(surroundings.clock());
            Triggers triggers =
                    workspace.triggers(event -> {
                        activity.accept(event);
                        notes.accept(event);
                    });
            try (CustomerTimeline timeline =
                            new CustomerTimeline(workspace.store(), surroundings.clock());
                    Serving serving =
                            Serving.start(
                                    workspace,
                                    console(workspace, api, tokens, activity, timeline),
                                    triggers,
                                    host,
                                    port)) {
                welcome(workspace, api, triggers, tokens, serving.port());
                if (browse && !DefaultBrowser.show(url(serving.port()) + "/")) {
                    terminal.note("No program shows it here: open the console's address yourself.");
                }
                stop.await();
                terminal.note("Ending; running requests are finished first …");
            }
        }
    }

    private Console console(
            Workspace workspace,
            HttpApi api,
            Tokens tokens,
            Activity activity,
            CustomerTimeline timeline) {
        return new Console(
                HttpApi.open(workspace.runner(), surroundings.clock()),
                api,
                open ? null : tokens,
                workspace.location(),
                activity,
                timeline,
                new RoutePages(workspace.store(), surroundings.clock()));
    }

    private void welcome(
            Workspace workspace, HttpApi api, Triggers triggers, Tokens tokens, int boundPort) {
        Terminal terminal = surroundings.terminal();
        String url = url(boundPort);
        terminal.line("Suanpan answers on " + url + " from the store " + workspace.location());
        terminal.line("Console  " + url + "/");
        terminal.title("Routes");
        TextTable routes = new TextTable("method", "path", "scope");
        routes.row("GET", "/health", "open");
        for (Route route : api.routes().routes()) {
            routes.row(route.method(), route.path(), scope(route));
        }
        terminal.lines(routes.lines());
        terminal.title("Watched: new objects under these prefixes start a function");
        TextTable watched = new TextTable("prefix", "function");
        for (QueueWatch watch : triggers.watches()) {
            watch.trigger().prefixes().forEach(it -> watched.row(it, watch.functionName()));
        }
        terminal.lines(watched.lines());
        terminal.title(open ? "Try it" : "Try it (these tokens hold for 24 hours)");
        terminal.lines(commands(url, api.routes().routes(), tokens));
        terminal.blank();
        terminal.note("Ctrl-C ends it.");
    }

    private String url(int boundPort) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + boundPort;
    }

    private List<String> commands(String url, List<Route> routes, Tokens tokens) {
        return open
                ? List.of(Roles.command(url, routes.getFirst(), ""))
                : new Roles(routes, tokens).commands(url);
    }

    private String scope(Route route) {
        if (open || !route.needsToken()) {
            return "open";
        }
        return route.scopes().isEmpty()
                ? "any token"
                : String.join(" or ", route.scopes().stream().sorted().toList());
    }

    private void requireLoopbackIfOpen() {
        try {
            if (open && !InetAddress.getByName(host).isLoopbackAddress()) {
                throw new SuanpanException(
                        ErrorCode.FORBIDDEN,
                        "--open on " + host + " would let everyone in the network ask.",
                        "Leave out --open, or --host.");
            }
        } catch (UnknownHostException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED, "There is no host " + host + ".", "Use 127.0.0.1.", e);
        }
    }

    private static void await(CountDownLatch stop, CountDownLatch ended) {
        stop.countDown();
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
