package io.suanpan.recommendation.serving;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.serving.CustomerHistory.Deeds;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what to show a customer now. Thread-safe. */
public final class CustomerRecommendations {
    private final ServedModel served;

    public CustomerRecommendations(ObjectStore store, Clock clock) {
        this(new ServedModel(store, clock));
    }

    CustomerRecommendations(ServedModel served) {
        this.served = served;
    }

    /**
     * The products that suit best; to a customer of whom nothing is known what is popular.
     *
     * @throws SuanpanException {@code MALFORMED} for an empty id, {@code NOT_TRAINED} where there
     *     is no model yet
     */
    public Recommendations recommend(String customerId, RecommendWish wish) {
        if (customerId.isBlank()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The customer id is empty.",
                    "Give the id as it stands in the shop's orders.");
        }
        return recommend(customerId, wish, served.inUse());
    }

    ServedModel.Version inUse() {
        return served.inUse();
    }

    Recommendations recommend(String customerId, RecommendWish wish, ServedModel.Version version) {
        RecommendModel model = version.model();
        Optional<CustomerHistory> history = served.history(customerId, version);
        Profile profile =
                history.map(it -> profile(it, model.asOfSeconds()))
                        .orElseGet(() -> Profile.stranger(model.asOfSeconds()));
        profile = profile.in(wish.country().isEmpty() ? country(history) : wish.country());
        List<RecommendedItem> items = Ranking.of(model, profile, wish);
        return new Recommendations(
                customerId,
                version.name(),
                Instant.ofEpochSecond(model.asOfSeconds()),
                model.method(),
                model.currency(),
                profile.size() == 0 ? "popular" : "history",
                items,
                notes(profile, items.size(), wish));
    }

    private static String country(Optional<CustomerHistory> history) {
        return history.map(CustomerHistory::country).orElse("");
    }

    private static Profile profile(CustomerHistory history, long now) {
        Profile.Builder profile = Profile.builder(now).user(history.user());
        Deeds deeds = history.deeds();
        for (int i = 0; i < deeds.size(); i++) {
            profile.add(deeds.item(i), deeds.kind(i), deeds.seconds(i), deeds.amount(i));
        }
        return profile.build();
    }

    private static List<String> notes(Profile profile, int found, RecommendWish wish) {
        List<String> notes = new ArrayList<>();
        if (profile.size() == 0) {
            notes.add("Nothing is known of this customer: these are what is popular now.");
        }
        if (found < wish.count()) {
            notes.add(
                    "%d of %d products are left after what is bought, out of stock or excluded."
                            .formatted(found, wish.count()));
        }
        return notes;
    }
}
