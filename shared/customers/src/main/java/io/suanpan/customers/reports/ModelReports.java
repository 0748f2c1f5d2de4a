package io.suanpan.customers.reports;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.SnapshotSample;
import io.suanpan.learning.report.Drift;
import io.suanpan.learning.report.DriftLevel;
import io.suanpan.learning.report.Fairness;
import io.suanpan.learning.report.ModelReport;
import io.suanpan.learning.report.ThresholdTable;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.store.ModelCatalogue;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the reports of versions and compares the customers of today with them. Thread-safe. */
public final class ModelReports {
    /** At so many a share is known to a third of a percent point: enough to tell 0.1 from 0. */
    private static final int ENOUGH_CUSTOMERS = 20_000;

    private final ModelRegistry registry;
    private final ModelCatalogue catalogue;
    private final SnapshotSample snapshot;

    /**
     * @param catalogue knows the models
     */
    public ModelReports(ObjectStore store, Clock clock, ModelCatalogue catalogue) {
        this.registry = new ModelRegistry(store, clock);
        this.catalogue = catalogue;
        this.snapshot = new SnapshotSample(store, ENOUGH_CUSTOMERS);
    }

    /**
     * What is asked of a report.
     *
     * @param version empty = the one in use
     * @param attribute whose groups the fairness is about; empty = the first
     * @param falsePositiveCost of acting on a customer in vain; empty = as it was trained
     * @param falseNegativeCost of missing a customer; empty = as it was trained
     */
    public record Wish(
            String model,
            Optional<String> version,
            Optional<String> attribute,
            Optional<Double> falsePositiveCost,
            Optional<Double> falseNegativeCost) {

        public static Wish of(String model) {
            return new Wish(
                    model, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} for an unknown model, version or attribute and
     *     where the version has no report, {@code NOT_TRAINED} where none is in use, {@code
     *     IMPOSSIBLE} for an attribute with one group only, {@code MALFORMED} for impossible costs
     */
    public ReportAnswer report(Wish wish) {
        ModelCard card = catalogue.card(wish.model(), wish.version());
        ModelReport report = report(card);
        ThresholdTable table = report.thresholds();
        ThresholdTable priced =
                table.withCosts(
                        wish.falsePositiveCost().orElse(table.falsePositiveCost()),
                        wish.falseNegativeCost().orElse(table.falseNegativeCost()));
        return ReportAnswer.of(
                card.name(), card.version(), report, priced, fairness(report, wish.attribute()));
    }

    /**
     * @param version empty = the one in use
     * @throws SuanpanException as above, and {@code NOT_TRAINED} where there are no features yet
     */
    public DriftAnswer drift(String model, Optional<String> version) {
        ModelCard card = catalogue.card(model, version);
        ModelReport report = report(card);
        SnapshotSample.Drawn drawn = snapshot.draw().orElseThrow(ModelReports::noFeatures);
        List<String> names = card.features().stream().map(FeatureDoc::name).toList();
        Drift drift =
                report.reference()
                        .compare(
                                BinaryModels.read(registry.model(card)),
                                card.features(),
                                drawn.vectors(names));
        return new DriftAnswer(
                card.name(),
                card.version(),
                drawn.snapshot().asOf(),
                card.data().rows(),
                drawn.snapshot().customers(),
                drift.rows(),
                drift.score(),
                drift.count(DriftLevel.MODERATE),
                drift.count(DriftLevel.MAJOR),
                drift.features());
    }

    private ModelReport report(ModelCard card) {
        byte[] json =
                registry.report(card.name(), card.version()).orElseThrow(() -> noReport(card));
        return Json.read(
                json, ModelReport.class, "The report of " + card.name() + " " + card.version());
    }

    private static @Nullable Fairness fairness(ModelReport report, Optional<String> attribute) {
        if (attribute.isEmpty()) {
            return report.fairness().stream().findFirst().orElse(null);
        }
        String name = attribute.get();
        return report.fairness(name)
                .orElseThrow(() ->
                        report.oneGroup().contains(name) ? oneGroup(name) : unknown(name, report));
    }

    private static SuanpanException noReport(ModelCard card) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "The version %s of the model %s has no report: it is of before there were any, or of a kind that has none."
                        .formatted(card.version(), card.name()),
                "Train the model again, or ask for another version.");
    }

    private static SuanpanException oneGroup(String attribute) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "By \"%s\" the customers of the hold-out are of one group only, so there is nothing to compare."
                        .formatted(attribute),
                "Ask for another attribute; the report lists those that have several.");
    }

    private static SuanpanException unknown(String attribute, ModelReport report) {
        List<String> known = new ArrayList<>();
        report.fairness().forEach(it -> known.add(it.attribute()));
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "There is no attribute \"" + attribute + "\" of customers.",
                known.isEmpty()
                        ? "Leave it out: no attribute has two groups."
                        : "Use one of: " + String.join(", ", known) + ".");
    }

    private static SuanpanException noFeatures() {
        return new SuanpanException(
                ErrorCode.NOT_TRAINED,
                "The features of the customers have not been computed yet.",
                "Run ./suanpan train; it writes them.");
    }
}
