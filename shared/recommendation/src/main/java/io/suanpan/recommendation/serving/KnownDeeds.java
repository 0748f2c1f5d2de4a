package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.live.LiveEvent;
import io.suanpan.recommendation.serving.CustomerHistory.Deeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is known of a shopper, as one profile: the history that training saw, what was done
 * since, and what the request tells. What training saw already is not counted again: a live
 * purchase from before the end of its log, and any other event that is in the history as it is. Not
 * thread-safe.
 */
final class KnownDeeds {
    private static final Comparator<Deed> OLDEST_FIRST = Comparator.comparingLong(Deed::seconds);

    private final RecommendModel model;
    private final Optional<CustomerHistory> history;
    private final List<Deed> live = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> inCart = new HashSet<>();

    private record Deed(int item, EventKind kind, long seconds, float amount) {}

    KnownDeeds(RecommendModel model, Optional<CustomerHistory> history) {
        this.model = model;
        this.history = history;
    }

    void addLive(List<LiveEvent> events) {
        Set<Deed> seen = new HashSet<>(live);
        events.forEach(it -> {
            boolean isKnown =
                    it.kind() == EventKind.PURCHASE && it.seconds() <= model.asOfSeconds();
            var index = model.catalogue().index(it.productId());
            if (!isKnown && index.isPresent()) {
                var deed = new Deed(index.getAsInt(), it.kind(), it.seconds(), it.amount());
                if (!isInHistory(deed) && seen.add(deed)) {
                    live.add(deed);
                    noteCart(it.productId(), it.kind());
                }
            }
        });
    }

    private boolean isInHistory(Deed deed) {
        if (history.isEmpty() || deed.seconds() > model.asOfSeconds()) {
            return false;
        }
        Deeds deeds = history.get().deeds();
        for (int i = 0; i < deeds.size(); i++) {
            if (deeds.item(i) == deed.item()
                    && deeds.kind(i) == deed.kind()
                    && deeds.seconds(i) == deed.seconds()) {
                return true;
            }
        }
        return false;
    }

    /** What is done now, after all else. */
    void addNow(List<CartItem> items) {
        long now = Math.max(model.asOfSeconds(), lastSecond());
        for (CartItem one : items) {
            var index = model.catalogue().index(one.productId());
            if (index.isPresent()) {
                live.add(new Deed(index.getAsInt(), one.kind(), now, one.amount()));
                noteCart(one.productId(), one.kind());
            } else {
                unknown.add(one.productId());
            }
        }
    }

    private void noteCart(String productId, EventKind kind) {
        if (kind == EventKind.CART) {
            inCart.add(productId);
        }
    }

    private long lastSecond() {
        return live.stream().mapToLong(Deed::seconds).max().orElse(Long.MIN_VALUE);
    }

    /** Ids of what lies in the cart, as far as is known of this visit. */
    Set<String> inCart() {
        return inCart;
    }

    /** Ids that the request told of and the model does not know, sorted. */
    Set<String> unknown() {
        return unknown;
    }

    /** Whether anything was done since the training. */
    boolean hasLive() {
        return !live.isEmpty();
    }

    /**
     * What was done last without a longer pause than sessions have; nothing where nothing was done
     * since the training.
     *
     * @param profile all that is known, whose moment it has
     */
    Profile visit(Profile profile) {
        Profile.Builder visit = Profile.builder(profile.now());
        history.ifPresent(it -> visit.user(it.user()));
        for (int i = visitStart(); i < live.size(); i++) {
            add(visit, live.get(i));
        }
        return visit.build();
    }

    private int visitStart() {
        live.sort(OLDEST_FIRST);
        int start = live.size();
        long gap = model.session().options().gapSeconds();
        while (start > 0
                && (start == live.size()
                        || live.get(start).seconds() - live.get(start - 1).seconds() <= gap)) {
            start--;
        }
        return start;
    }

    /** Oldest first, asked at the end of the training's log or at what was done last. */
    Profile profile() {
        Profile.Builder profile = Profile.builder(model.asOfSeconds());
        history.ifPresent(it -> profile.user(it.user()));
        live.sort(OLDEST_FIRST);
        int next = 0;
        if (history.isPresent()) {
            Deeds deeds = history.get().deeds();
            for (int i = 0; i < deeds.size(); i++) {
                for (; next < live.size() && live.get(next).seconds() < deeds.seconds(i); next++) {
                    add(profile, live.get(next));
                }
                profile.add(deeds.item(i), deeds.kind(i), deeds.seconds(i), deeds.amount(i));
            }
        }
        for (; next < live.size(); next++) {
            add(profile, live.get(next));
        }
        return profile.build();
    }

    private static void add(Profile.Builder profile, Deed deed) {
        profile.add(deed.item(), deed.kind(), deed.seconds(), deed.amount());
    }
}
