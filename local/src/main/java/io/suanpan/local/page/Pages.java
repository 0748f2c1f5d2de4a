package io.suanpan.local.page;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.http.HttpCall;
import io.suanpan.local.http.PercentCoding;
import io.suanpan.local.page.routes.RoutePages;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import io.suanpan.local.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which page a path shows. */
final class Pages {
    /** After all that can have happened. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final ApiReader api;
    private final CustomerTimeline timeline;
    private final Activity activity;
    private final RoutePages routes;
    private final Tools tools;
    private final Links links = new Links(true);

    Pages(
            ApiReader api,
            CustomerTimeline timeline,
            Activity activity,
            RoutePages routes,
            Tools tools) {
        this.api = api;
        this.timeline = timeline;
        this.activity = activity;
        this.routes = routes;
        this.tools = tools;
    }

    /** Empty where there is no such page. */
    Optional<View> find(HttpCall call) {
        Map<String, String> query = PercentCoding.query(call.rawQuery());
        List<String> path = path(call);
        if (path.getFirst().equals("routes")) {
            return routes.find(path, query, tools.mayAsk());
        }
        return switch (path.size()) {
            case 1 -> first(path.getFirst(), query);
            case 2 -> second(path.getFirst(), path.get(1), query);
            case 3 ->
                    path.getFirst().equals("experiments")
                            ? Optional.of(
                                    new ExperimentsPage(api, links).run(path.get(1), path.get(2)))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The parts of a path, decoded; one empty part for the first page. */
    static List<String> path(HttpCall call) {
        return Arrays.stream(call.rawPath().substring(1).split("/"))
                .map(PercentCoding::decodePath)
                .toList();
    }

    private Optional<View> first(String name, Map<String, String> query) {
        return Optional.ofNullable(
                switch (name) {
                    case "" -> new OverviewPage(api, links).view(List.of(running()));
                    case "quality" ->
                            new QualityPage(api, links).view(query.getOrDefault("object", ""));
                    case "models" -> new ModelsPage(api, links).view();
                    case "experiments" -> new ExperimentsPage(api, links).view(query);
                    case "segments" -> new SegmentsPage(api, links).view();
                    case "customers" -> customers(query.getOrDefault("id", "").strip());
                    case "stock" ->
                            new StockPage(api, plans(), links, timeline::bestSellers).view();
                    case "recommendations" ->
                            new RecommendationsPage(api, timeline, links).view(query);
                    case "sign-in" -> SignInPage.view(query.getOrDefault("to", "/"));
                    default -> null;
                });
    }

    private Plans plans() {
        return new Plans(api, timeline::bestSellers);
    }

    private Section running() {
        return Section.of("overview-running", "Running now", "", RunningPart.of(activity));
    }

    /** Who types a whole id is there at once. */
    private View customers(String search) {
        return timeline.idsLike(search, 2).equals(List.of(search))
                ? customer(search, LATEST)
                : new CustomersPage(timeline, links).view(search);
    }

    private View customer(String id, Instant before) {
        return new CustomerPage(api, timeline, links).view(id, before);
    }

    private Optional<View> second(String first, String name, Map<String, String> query) {
        return Optional.ofNullable(
                switch (first) {
                    case "models" ->
                            query.containsKey("version")
                                    ? new ModelReport(api, links)
                                            .view(name, query.getOrDefault("version", ""))
                                    : new ModelPage(api, links, tools).view(name);
                    case "segments" -> new SegmentsPage(api, links).view(name);
                    case "customers" -> customer(name, before(query.get("before")));
                    case "stock" -> new ProductPage(api, plans(), links).view(name);
                    case "experiments" -> experiments(name, query.getOrDefault("run", ""));
                    default -> null;
                });
    }

    private @Nullable View experiments(String name, String runs) {
        return switch (name) {
            case "ab" -> new AbTestsPage(timeline::experiments, links).view(activity.now());
            case "compare" -> new ExperimentsPage(api, links).comparison(runs);
            default -> null;
        };
    }

    private static Instant before(@Nullable String text) {
        try {
            return text == null ? LATEST : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "\"" + text + "\" is no moment.",
                    "Write it as in 2026-11-01T00:00:00Z.",
                    e);
        }
    }

    /** What a form has just done, as the page after it says. */
    static @Nullable Notice done(HttpCall call) {
        return switch (PercentCoding.query(call.rawQuery()).getOrDefault("done", "")) {
            case "use" ->
                    new Notice(
                            Tone.GOOD,
                            "The version is in use",
                            "Functions see it after 30 seconds at most.",
                            "",
                            "");
            case "train" ->
                    new Notice(
                            Tone.GOOD,
                            "A training is asked for",
                            "It starts within seconds; the overview shows it.",
                            "",
                            "/");
            case "moved" ->
                    new Notice(
                            Tone.GOOD,
                            "The move is kept",
                            "Times and costs below are those of the changed plan.",
                            "",
                            "");
            case "in" -> new Notice(Tone.GOOD, "You are signed in", "", "", "");
            case "out" -> new Notice(Tone.GOOD, "You are signed out", "", "", "");
            default -> null;
        };
    }
}
