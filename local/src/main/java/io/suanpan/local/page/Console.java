package io.suanpan.local.page;

import io.suanpan.core.SuanpanException;
import io.suanpan.local.http.HttpAnswer;
import io.suanpan.local.http.HttpApi;
import io.suanpan.local.http.HttpCall;
import io.suanpan.local.http.Responder;
import io.suanpan.local.http.Tokens;
import io.suanpan.local.page.Visits.Visit;
import io.suanpan.local.page.routes.RoutePages;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.RouteMap;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Shell;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import io.suanpan.local.timeline.CustomerTimeline;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The console at {@code /}, beside the HTTP API under {@code /v1}. On a loopback address a browser
 * of this machine reads without signing in, as the verbs do; whatever changes something goes
 * through the guarded API with the token of who has signed in. Thread-safe.
 */
public final class Console implements Responder {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final HttpApi open;
    private final HttpApi guarded;
    private final String store;
    private final Activity activity;
    private final CustomerTimeline timeline;
    private final RoutePages routes;
    private final Visits visits;
    private final Assets assets = new Assets();
    private final Layout layout = new Layout();

    /**
     * @param open asks for no token
     * @param guarded asks as the template says; the same as {@code open} where nobody is asked
     * @param tokens null where nobody is asked
     * @param store where all of it is kept, as people name it
     */
    public Console(
            HttpApi open,
            HttpApi guarded,
            @Nullable Tokens tokens,
            String store,
            Activity activity,
            CustomerTimeline timeline,
            RoutePages routes) {
        this.open = open;
        this.guarded = guarded;
        this.store = store;
        this.activity = activity;
        this.timeline = timeline;
        this.routes = routes;
        this.visits = new Visits(tokens, new SecureRandom());
    }

    @Override
    public HttpAnswer answer(HttpCall call, byte[] body) {
        String path = call.rawPath();
        if (path.startsWith("/v1") || path.equals("/health")) {
            return guarded.answer(call, body);
        }
        Optional<String> asset = assets.find(path);
        if (asset.isPresent()) {
            return Headers.asset(path, asset.get());
        }
        Visit visit = visits.of(call);
        try {
            return page(call, body, visit);
        } catch (SuanpanException e) {
            return problem(visit, call, e.code().status(), e.detail(), e.remedy());
        }
    }

    private HttpAnswer page(HttpCall call, byte[] body, Visit visit) {
        if (!visits.asksForTokens() && !Visits.hostIsLoopback(call)) {
            return problem(
                    visit,
                    call,
                    FORBIDDEN,
                    "Without tokens the console answers by the name of this machine alone.",
                    "Open it as http://127.0.0.1, or leave out --open.");
        }
        boolean mayRead = mayRead(visit);
        if (call.method().equals("POST")) {
            return new Actions(
                            visits,
                            new ApiReader(guarded, visit.token()),
                            routes,
                            tools(visit).mayAsk())
                    .answer(call, body, visit)
                    .orElseGet(() -> unknown(visit, call));
        }
        if (!mayRead && !call.rawPath().equals("/sign-in")) {
            return Headers.goTo("/sign-in?to=" + Links.encoded(here(call)), cookies(visit));
        }
        if (call.rawPath().equals("/running")) {
            return Headers.page(200, layout.running(RunningPart.of(activity)), cookies(visit));
        }
        ApiReader api = reader(visit);
        Pages pages = new Pages(api, timeline, activity, routes, tools(visit));
        return new Downloads(new Plans(api, timeline::bestSellers), routes)
                .find(call)
                .or(() -> pages.find(call).map(view -> page(200, visit, call, view)))
                .orElseGet(() -> unknown(visit, call));
    }

    private HttpAnswer page(int status, Visit visit, HttpCall call, View view) {
        String tileOrigin = view.map().map(RouteMap::tileOrigin).orElse("");
        return Headers.page(
                status, layout.page(shell(visit, call, view), view), cookies(visit), tileOrigin);
    }

    private Shell shell(Visit visit, HttpCall call, View view) {
        return new Shell(
                view.title(),
                view.section(),
                store,
                assets.folder(),
                visits.csrf(visit),
                visit.bearer() == null ? null : visit.bearer().subject(),
                visits.asksForTokens(),
                here(call),
                Pages.done(call),
                new Links(true));
    }

    private static String here(HttpCall call) {
        return call.rawQuery().isEmpty() ? call.rawPath() : call.rawPath() + "?" + call.rawQuery();
    }

    private static List<String> cookies(Visit visit) {
        return visit.fresh() ? List.of(Visits.browserCookie(visit)) : List.of();
    }

    private ApiReader reader(Visit visit) {
        return isTrusted(visit) ? new ApiReader(open, null) : new ApiReader(guarded, visit.token());
    }

    private boolean isTrusted(Visit visit) {
        return visit.local() || !visits.asksForTokens();
    }

    private boolean mayRead(Visit visit) {
        return isTrusted(visit) || holds(visit, "GET", "/v1/reports/quality");
    }

    private Tools tools(Visit visit) {
        boolean mayAsk =
                !visits.asksForTokens() || holds(visit, "POST", "/v1/models/{name}/rollback");
        return new Tools(
                visits.csrf(visit), mayAsk, Long.toHexString(activity.now().toEpochMilli()));
    }

    /** Whether the token would do for this route. */
    private boolean holds(Visit visit, String method, String path) {
        var bearer = visit.bearer();
        return bearer != null
                && guarded.routes().routes().stream()
                        .filter(it -> it.method().equals(method) && it.path().equals(path))
                        .anyMatch(it ->
                                it.scopes().isEmpty()
                                        || it.scopes().stream()
                                                .anyMatch(bearer.scopes()::contains));
    }

    private HttpAnswer unknown(Visit visit, HttpCall call) {
        return problem(
                visit,
                call,
                NOT_FOUND,
                "There is no page " + call.rawPath() + ".",
                "Choose one from the menu.");
    }

    private HttpAnswer problem(
            Visit visit, HttpCall call, int status, String detail, String remedy) {
        Notice notice = new Notice(Tone.BAD, detail, "", remedy, "");
        View view =
                new View(
                        "problem",
                        "",
                        "That did not work",
                        "",
                        null,
                        List.of(Section.of("problem-detail", "Why", "", notice)));
        return page(status, visit, call, view);
    }
}
