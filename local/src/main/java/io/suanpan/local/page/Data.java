package io.suanpan.local.page;

import io.suanpan.core.Json;
import io.suanpan.local.page.view.Links;
import io.suanpan.store.ModelCatalogue.Details;
import io.suanpan.store.ModelCatalogue.Entry;
import io.suanpan.store.ModelCatalogue.Overview;
import io.suanpan.tables.ingest.QualityReport;
import io.suanpan.tables.ingest.QualityReports;
import java.util.List;
import java.util.Optional;

/** The API's answers that several pages need, as records. */
final class Data {
    /** The most that the API gives at once. */
    private static final int MOST_REPORTS = 100;

    private Data() {}

    /** An answer that is there, or the problem in its place. */
    record Or<T>(Optional<T> value, Optional<Answer.Missing> problem) {
        static <T> Or<T> of(Answer answer, Class<T> type, String what) {
            return switch (answer) {
                case Answer.Found found ->
                        new Or<>(
                                Optional.of(Json.read(Json.bytes(found.body()), type, what)),
                                Optional.empty());
                case Answer.Missing missing -> new Or<>(Optional.empty(), Optional.of(missing));
            };
        }
    }

    /** The newest reports, newest first. */
    static Or<QualityReports.Page> quality(ApiReader api) {
        String path = "/v1/reports/quality?limit=" + MOST_REPORTS;
        return Or.of(api.get(path), QualityReports.Page.class, path);
    }

    /** One report of each raw object, the newest, in the order of their keys. */
    static List<QualityReport> newestByObject(QualityReports.Page page) {
        java.util.Map<String, QualityReport> byKey = new java.util.TreeMap<>();
        page.reports().forEach(report -> byKey.putIfAbsent(report.key(), report));
        return List.copyOf(byKey.values());
    }

    static Or<Overview> models(ApiReader api) {
        return Or.of(api.get("/v1/models"), Overview.class, "/v1/models");
    }

    static Or<Details> model(ApiReader api, String name) {
        String path = "/v1/models/" + Links.encoded(name);
        return Or.of(api.get(path), Details.class, path);
    }

    /** The cards of the models in use. */
    static List<Details> modelsInUse(ApiReader api) {
        return models(api).value().stream()
                .flatMap(overview -> overview.models().stream())
                .map(Entry::name)
                .flatMap(name -> model(api, name).value().stream())
                .toList();
    }
}
