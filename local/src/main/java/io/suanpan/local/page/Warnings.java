package io.suanpan.local.page;

import io.suanpan.local.console.Words;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.summary.AnomalyText;
import io.suanpan.store.ModelCatalogue.Overview;
import io.suanpan.tables.ingest.Anomaly;
import io.suanpan.tables.ingest.DayCount;
import io.suanpan.tables.ingest.QualityReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody should look at, the gravest first. */
final class Warnings {
    /** More rows set aside than this share are no slips any more. */
    private static final double MANY_SET_ASIDE = 0.05;

    /** Anomalies of the data's last days; older ones are history. */
    private static final int RECENT_DAYS = 28;

    private final Links links;

    Warnings(Links links) {
        this.links = links;
    }

    List<Notice> of(List<QualityReport> reports, @Nullable Overview models) {
        List<Notice> warnings = new ArrayList<>();
        reports.forEach(report -> refused(report, warnings));
        reports.forEach(report -> setAside(report, warnings));
        anomalies(reports, warnings);
        if (models != null && !reports.isEmpty() && !models.notTrained().isEmpty()) {
            warnings.add(
                    new Notice(
                            Tone.WARN,
                            "Not trained yet: " + String.join(", ", models.notTrained()),
                            "Questions that need them are answered with 503.",
                            "Run `suanpan train`, or ask for it on the models page.",
                            links.models()));
        }
        return warnings;
    }

    private void refused(QualityReport report, List<Notice> warnings) {
        var refusal = report.refusal();
        if (refusal != null) {
            warnings.add(
                    new Notice(
                            Tone.BAD,
                            report.key() + " could not be read",
                            refusal.detail(),
                            refusal.remedy(),
                            links.object(report.key())));
        }
    }

    private void setAside(QualityReport report, List<Notice> warnings) {
        long bad = report.rows().quarantined();
        long read = report.rows().read();
        if (bad > MANY_SET_ASIDE * read) {
            warnings.add(
                    new Notice(
                            Tone.WARN,
                            "%s of %s were set aside"
                                    .formatted(Words.percent((double) bad / read), report.key()),
                            Words.count(bad, "row waits", "rows wait") + " in quarantine.",
                            "See which rules they break, mend the source, and replay them.",
                            links.object(report.key())));
        }
    }

    private void anomalies(List<QualityReport> reports, List<Notice> warnings) {
        for (QualityReport report : reports) {
            LocalDate last =
                    report.days().stream()
                            .map(DayCount::day)
                            .max(Comparator.naturalOrder())
                            .orElse(LocalDate.MIN);
            List<Anomaly> recent =
                    report.anomalies().stream()
                            .filter(AnomalyText::isNotable)
                            .filter(it -> it.day().plusDays(RECENT_DAYS).isAfter(last))
                            .toList();
            if (!recent.isEmpty()) {
                Anomaly newest = recent.getLast();
                warnings.add(
                        new Notice(
                                Tone.WARN,
                                "%s of %s unlike the 28 before"
                                        .formatted(
                                                recent.size() == 1
                                                        ? "A day"
                                                        : recent.size() + " days",
                                                report.key()),
                                "%s, %s: %s"
                                        .formatted(
                                                newest.day(),
                                                AnomalyText.measure(newest),
                                                AnomalyText.how(newest)),
                                "Check the source of those days; what is true may stay.",
                                links.object(report.key())));
            }
        }
    }
}
