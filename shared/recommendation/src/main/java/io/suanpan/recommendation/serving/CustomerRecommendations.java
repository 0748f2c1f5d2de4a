package io.suanpan.recommendation.serving;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.live.LiveEvents;
import io.suanpan.recommendation.live.ShownLists;
import io.suanpan.recommendation.live.Subject;
import io.suanpan.recommendation.running.RunningExperiment;
import io.suanpan.recommendation.running.ShopArm;
import io.suanpan.recommendation.running.ShopExperiment;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers what to show a customer, a visitor or beside a cart now, from the model in use, the
 * customer's history and what was done since. Thread-safe.
 */
public final class CustomerRecommendations {
    private static final int NAMED = 5;

    private final ServedModel served;
    private final LiveEvents live;
    private final RunningExperiment experiment;
    private final ShownLists shownLists;
    private final Clock clock;

    public CustomerRecommendations(ObjectStore store, Clock clock) {
        this(store, clock, new ServedModel(store, clock));
    }

    public CustomerRecommendations(ObjectStore store, Clock clock, ServedModel served) {
        this.served = served;
        this.live = new LiveEvents(store);
        this.experiment = new RunningExperiment(store, clock);
        this.shownLists = new ShownLists(store);
        this.clock = clock;
    }

    /**
     * The products that suit best; to somebody of whom nothing is known what is popular.
     *
     * @throws SuanpanException {@code MALFORMED} for an id of blanks, {@code NOT_TRAINED} where
     *     there is no model yet, {@code CONFLICT} where the request of a logged list was answered
     *     by another
     */
    public Recommendations recommend(Shopper shopper, RecommendWish wish) {
        requireId("customer", shopper.customerId());
        requireId("session", shopper.sessionId());
        return recommend(shopper, wish, inUse());
    }

    private static void requireId(String whose, String id) {
        if (!id.isEmpty() && id.isBlank()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The " + whose + " id is blank.",
                    "Give the id as the shop has it, or leave it out.");
        }
    }

    /**
     * What answers, for as long as a batch takes.
     *
     * @param experiment the one that runs, if any
     */
    record InUse(ServedModel.Version version, Optional<ShopExperiment> experiment) {}

    InUse inUse() {
        return new InUse(served.inUse(), experiment.now());
    }

    Recommendations recommend(Shopper shopper, RecommendWish asked, InUse inUse) {
        ServedModel.Version version = inUse.version();
        RecommendModel model = version.model();
        Optional<ShopArm> arm = inUse.experiment().flatMap(it -> it.armOf(shopper.unit()));
        RecommendWish wish =
                arm.map(it -> asked.withRanking(it.ranking().applyTo(asked.ranking())))
                        .orElse(asked);
        Optional<CustomerHistory> history =
                shopper.customerId().isEmpty()
                        ? Optional.empty()
                        : served.history(shopper.customerId(), version);
        KnownDeeds deeds = deeds(shopper, history, model);
        String country =
                wish.country().isEmpty()
                        ? history.map(CustomerHistory::country).orElse("")
                        : wish.country();
        Profile profile = deeds.profile().in(country);
        Answering.Answer answer =
                version.answering().answer(profile, deeds.visit(profile), wish, deeds.inCart());
        if (wish.exploring().isLogged()) {
            shownLists.add(
                    ShownRecord.of(
                            wish.exploring().requestId(),
                            shopper.customerId(),
                            clock.instant(),
                            version.name(),
                            answer.shown()));
        }
        return new Recommendations(
                shopper.customerId().isEmpty() ? null : shopper.customerId(),
                version.name(),
                Instant.ofEpochSecond(model.asOfSeconds()),
                model.method(),
                model.currency(),
                basis(deeds, profile),
                inUse.experiment().flatMap(it -> arm.map(it::dealt)).orElse(null),
                answer.items(),
                notes(answer, deeds, profile, wish));
    }

    private KnownDeeds deeds(
            Shopper shopper, Optional<CustomerHistory> history, RecommendModel model) {
        KnownDeeds deeds = new KnownDeeds(model, history);
        if (!shopper.customerId().isEmpty()) {
            deeds.addLive(live.of(Subject.customer(shopper.customerId())));
        }
        if (!shopper.sessionId().isEmpty()) {
            deeds.addLive(live.of(Subject.session(shopper.sessionId())));
        }
        deeds.addNow(shopper.items());
        return deeds;
    }

    private static String basis(KnownDeeds deeds, Profile profile) {
        if (deeds.hasLive()) {
            return "session";
        }
        return profile.size() == 0 ? "popular" : "history";
    }

    private static List<String> notes(
            Answering.Answer answer, KnownDeeds deeds, Profile profile, RecommendWish wish) {
        List<String> notes = new ArrayList<>();
        if (profile.size() == 0) {
            notes.add(
                    switch (wish.show()) {
                        case SUITED ->
                                "Nothing is known of this shopper: these are what is popular now.";
                        case AGAIN ->
                                "Nothing is known of this shopper, so nothing can be bought again.";
                    });
        }
        if (!deeds.unknown().isEmpty()) {
            notes.add(unknown(deeds.unknown()));
        }
        notes.addAll(answer.notes());
        return notes;
    }

    private static String unknown(Set<String> ids) {
        String first = String.join(", ", ids.stream().limit(NAMED).toList());
        String more = ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "";
        return "Not counted, as no such product is known: " + first + more + ".";
    }
}
