package io.suanpan.local.page;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Tiles;
import io.suanpan.local.page.view.View;
import io.suanpan.store.ModelCatalogue.Details;
import io.suanpan.tables.ingest.QualityReport;
import java.util.ArrayList;
import java.util.List;

/** What runs, what is worth a look, the latest data and the models in use. */
final class OverviewPage {
    private final ApiReader api;
    private final Links links;

    OverviewPage(ApiReader api, Links links) {
        this.api = api;
        this.links = links;
    }

    View view(List<Section> first) {
        var quality = Data.quality(api);
        var overview = Data.models(api);
        List<QualityReport> reports = quality.value().map(Data::newestByObject).orElse(List.of());
        List<Details> models = Data.modelsInUse(api);
        List<Section> sections = new ArrayList<>(first);
        List<Notice> warnings = new Warnings(links).of(reports, overview.value().orElse(null));
        sections.add(
                Section.of(
                        "overview-warnings",
                        "Worth a look",
                        "",
                        warnings.isEmpty() && quality.problem().isEmpty()
                                ? List.of(Notice.empty("Nothing stands out", "", ""))
                                : warnings));
        sections.add(data(quality, reports));
        sections.add(models(overview, models));
        return new View(
                "overview",
                "overview",
                "Overview",
                "What the shop's data and models are like right now.",
                null,
                sections);
    }

    private Section data(
            Data.Or<io.suanpan.tables.ingest.QualityReports.Page> quality,
            List<QualityReport> reports) {
        List<Block> blocks = new ArrayList<>();
        quality.problem().ifPresent(problem -> blocks.add(Problems.notice(problem)));
        if (quality.problem().isEmpty() && reports.isEmpty()) {
            blocks.add(QualityPage.nothing());
        }
        if (!reports.isEmpty()) {
            blocks.add(QualityPage.totals(reports));
        }
        return Section.of("overview-data", "Latest data", "", blocks);
    }

    private Section models(
            Data.Or<io.suanpan.store.ModelCatalogue.Overview> overview, List<Details> models) {
        List<Block> blocks = new ArrayList<>();
        overview.problem().ifPresent(problem -> blocks.add(Problems.notice(problem)));
        if (overview.problem().isEmpty() && models.isEmpty()) {
            blocks.add(ModelsPage.nothing());
        }
        if (!models.isEmpty()) {
            blocks.add(
                    new Tiles(
                            models.stream()
                                    .map(it -> ModelsPage.tile(it, links, "overview"))
                                    .toList()));
        }
        return Section.of("overview-models", "Models in use", "", blocks);
    }

    /** As in {@code 3 of 120}. */
    static Cell of(long part, long whole) {
        return Cell.count(part).noted("of " + Cell.count(whole).text());
    }
}
