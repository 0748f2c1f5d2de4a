package io.suanpan.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.http.Bearer;
import io.suanpan.local.http.HttpAnswer;
import io.suanpan.local.http.HttpCall;
import io.suanpan.local.http.PercentCoding;
import io.suanpan.local.page.Visits.Visit;
import io.suanpan.local.page.routes.RoutePages;
import io.suanpan.local.page.view.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What forms do: sign in and out, put a version in use, ask for a training, move a stop. */
final class Actions {
    private final Visits visits;
    private final ApiReader api;
    private final RoutePages routes;
    private final boolean mayChange;

    /**
     * @param api guarded, with the visitor's token
     * @param mayChange whether the visitor may change plans
     */
    Actions(Visits visits, ApiReader api, RoutePages routes, boolean mayChange) {
        this.visits = visits;
        this.api = api;
        this.routes = routes;
        this.mayChange = mayChange;
    }

    /**
     * Empty where there is no such form.
     *
     * @throws SuanpanException {@code FORBIDDEN} for a form that this server did not give out to
     *     this browser; else what the API refuses
     */
    Optional<HttpAnswer> answer(HttpCall call, byte[] body, Visit visit) {
        Map<String, String> form = PercentCoding.query(new String(body, UTF_8));
        if (!visits.isOurs(visit, call, form.getOrDefault("csrf", ""))) {
            throw new SuanpanException(
                    ErrorCode.FORBIDDEN,
                    "The form is not from this page, or from before a restart.",
                    "Open the page again and send the form from there.");
        }
        List<String> path = Pages.path(call);
        if (path.size() == 3 && path.getFirst().equals("routes") && path.get(2).equals("keep")) {
            return Optional.of(keep(path.get(1), form));
        }
        if (path.size() == 3 && path.getFirst().equals("models")) {
            return model(path.get(1), path.get(2), form);
        }
        return switch (call.rawPath()) {
            case "/sign-in" -> Optional.of(signIn(form));
            case "/sign-out" -> Optional.of(Headers.goTo("/?done=out", List.of(Visits.noToken())));
            default -> Optional.empty();
        };
    }

    private HttpAnswer keep(String day, Map<String, String> form) {
        if (!mayChange) {
            throw new SuanpanException(
                    ErrorCode.FORBIDDEN,
                    "Only an administrator may change a plan.",
                    "Sign in with the administrator's token that `suanpan serve` printed.");
        }
        return Headers.goTo(routes.keep(day, form), List.of());
    }

    private HttpAnswer signIn(Map<String, String> form) {
        String token = form.getOrDefault("token", "").strip();
        Bearer bearer =
                visits.bearer(token)
                        .orElseThrow(() ->
                                new SuanpanException(
                                        ErrorCode.UNAUTHENTICATED,
                                        "The token is not valid, or no longer.",
                                        "Copy one that `suanpan serve` printed, without quotes."));
        long seconds = Math.max(1, Duration.between(Instant.now(), bearer.expires()).toSeconds());
        return Headers.goTo(
                local(form.getOrDefault("to", "/")), List.of(Visits.tokenCookie(token, seconds)));
    }

    /** Only to a page of ours. */
    private static String local(String to) {
        return to.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? to : "/";
    }

    private Optional<HttpAnswer> model(String name, String action, Map<String, String> form) {
        String api = "/v1/models/" + Links.encoded(name);
        String key = form.getOrDefault("key", form.getOrDefault("csrf", ""));
        return switch (action) {
            case "use" -> {
                byte[] version = Json.bytes(Map.of("version", form.getOrDefault("version", "")));
                yield Optional.of(done(name, action, api + "/rollback", key, version));
            }
            case "train" -> Optional.of(done(name, action, api + "/train", key, new byte[0]));
            default -> Optional.empty();
        };
    }

    private HttpAnswer done(String name, String action, String path, String key, byte[] body) {
        return switch (api.post(path, key, body)) {
            case Answer.Found _ ->
                    Headers.goTo(new Links(true).model(name) + "?done=" + action, List.of());
            case Answer.Missing missing -> throw Problems.refused(missing);
        };
    }
}
