package io.suanpan.local.wiring;

import java.util.Map;
import java.util.Set;

/**
 * Which keys of the store each function reads, writes and deletes: the one place where that is
 * declared. {@code *} stands for any text.
 *
 * @param reads keys it gets and lists
 * @param writes keys it puts
 * @param deletes keys it deletes
 */
record FunctionAccess(Set<String> reads, Set<String> writes, Set<String> deletes) {

    /** By the function's logical name. */
    static Map<String, FunctionAccess> declared() {
        return Map.of(
                "IngestFunction", ingest(),
                "TrainFunction", train(),
                "ModelsFunction", models(),
                "ScoreUserFunction", scoreUser(),
                "SegmentFunction", segment(),
                "ForecastStockFunction", forecastStock(),
                "RecommendFunction", recommend(),
                "PlanRouteFunction", planRoute(),
                "RouteJobsFunction", routeJobs());
    }

    private static FunctionAccess ingest() {
        return new FunctionAccess(
                Set.of("raw/*", "tables/*", "quarantine/*", "reports/quality/*"),
                Set.of("tables/*", "quarantine/*", "reports/quality/*"),
                Set.of());
    }

    private static FunctionAccess train() {
        return new FunctionAccess(
                Set.of(
                        "tables/*",
                        "models/*",
                        "features/customers/*",
                        "features/segments/*",
                        "features/forecast/*",
                        "features/recommend/*",
                        "requests/train/*",
                        "plans/deliveries/*",
                        "settings/*"),
                Set.of(
                        "models/*",
                        "features/customers/*",
                        "features/segments/*",
                        "features/forecast/*",
                        "features/recommend/*",
                        "experiments/*",
                        "plans/deliveries/*"),
                Set.of("features/customers/*/*.bin"));
    }

    private static FunctionAccess models() {
        return new FunctionAccess(
                Set.of("models/*", "features/customers/*", "experiments/*", "idempotency/models/*"),
                Set.of("models/*/current.json", "requests/train/*", "idempotency/models/*"),
                Set.of());
    }

    private static FunctionAccess scoreUser() {
        return new FunctionAccess(
                Set.of("models/*", "features/customers/*", "results/*"),
                Set.of("results/score-user/*"),
                Set.of());
    }

    private static FunctionAccess segment() {
        return new FunctionAccess(
                Set.of("models/segments/*", "features/segments/*", "results/*"),
                Set.of("results/segment/*"),
                Set.of());
    }

    private static FunctionAccess forecastStock() {
        return new FunctionAccess(
                Set.of("models/forecast/*", "features/forecast/*", "results/*"),
                Set.of("results/forecast-stock/*"),
                Set.of());
    }

    private static FunctionAccess recommend() {
        return new FunctionAccess(
                Set.of(
                        "models/recommend/*",
                        "features/recommend/*",
                        "live/recommend/*",
                        "settings/*",
                        "results/*"),
                Set.of("live/recommend/*", "results/recommend/*"),
                Set.of());
    }

    private static FunctionAccess planRoute() {
        return new FunctionAccess(
                Set.of("results/plan-route/*"),
                Set.of("results/plan-route/*", "requests/plan-route/*"),
                Set.of());
    }

    private static FunctionAccess routeJobs() {
        return new FunctionAccess(
                Set.of("requests/plan-route/*", "results/*", "settings/*", "plans/*"),
                Set.of("results/plan-route/*", "plans/routes/*"),
                Set.of());
    }

    /** Whether something it writes can lie under {@code prefix}. */
    boolean writesTo(String prefix) {
        return writes.stream()
                .map(key -> key.substring(0, key.indexOf('*')))
                .anyMatch(written -> written.startsWith(prefix) || prefix.startsWith(written));
    }
}
