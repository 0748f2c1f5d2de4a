package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.SparseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Says why products suit a profile: by the visits that went like this one, which count most where
 * there is one; else by the recommender that scored them where it can tell, or by their neighbours
 * among what the profile has. O(profile) a product.
 */
final class Reasons {
    private static final int MOST = 2;

    /** Two of one kind may hide behind a few of another. */
    private static final int LOOKED_AT = 6;

    private final RecommendModel model;
    private final Profile profile;
    private final Asked ofCustomer;
    private final Asked alikeVisits;
    private final EventKind[] kind;

    Reasons(RecommendModel model, Profile profile, Asked ofCustomer, Asked alikeVisits) {
        this.model = model;
        this.profile = profile;
        this.ofCustomer = ofCustomer;
        this.alikeVisits = alikeVisits;
        kind = new EventKind[model.catalogue().size()];
        for (int at = 0; at < profile.size(); at++) {
            int item = profile.item(at);
            EventKind before = kind[item];
            EventKind now = profile.kind(at);
            kind[item] = before == null || now.compareTo(before) > 0 ? now : before;
        }
    }

    static Reason popular() {
        return new Reason("popular", "Many customers bought it of late.", List.of());
    }

    static Reason chosen() {
        return new Reason("chosen", "Chosen by the shop.", List.of());
    }

    /** Of what the profile has; popular where nothing of it can be named. */
    Reason of(int item) {
        List<Contribution> found = contributions(item);
        if (found.isEmpty()) {
            return popular();
        }
        EventKind strongest = kindOf(found.getFirst());
        List<ItemFacts> named =
                found.stream()
                        .filter(it -> kindOf(it) == strongest)
                        .limit(MOST)
                        .map(it -> model.catalogue().item(it.item()))
                        .toList();
        return new Reason(
                kind(strongest),
                text(strongest, named),
                named.stream().map(ItemFacts::id).toList());
    }

    private List<Contribution> contributions(int item) {
        List<Contribution> ofVisit = alikeVisits.reasons(item, LOOKED_AT);
        if (!ofVisit.isEmpty()) {
            return ofVisit;
        }
        List<Contribution> own = ofCustomer.reasons(item, LOOKED_AT);
        if (!own.isEmpty()) {
            return own;
        }
        List<Contribution> near = model.neighbours().asked(profile).reasons(item, LOOKED_AT);
        return near.isEmpty() ? alike(item) : near;
    }

    /** What of the profile is like a product that nobody bought yet. */
    private List<Contribution> alike(int item) {
        SparseMatrix alike = model.related().substitutes();
        List<Contribution> found = new ArrayList<>();
        for (int at = alike.start(item); at < alike.end(item); at++) {
            int other = alike.columnArray()[at];
            if (kind[other] != null) {
                found.add(new Contribution(other, alike.valueArray()[at]));
            }
        }
        found.sort(Contribution.LARGEST_FIRST);
        return found;
    }

    private EventKind kindOf(Contribution contribution) {
        return Objects.requireNonNull(kind[contribution.item()]);
    }

    private static String kind(EventKind strongest) {
        return switch (strongest) {
            case PURCHASE -> "bought";
            case CART -> "in-cart";
            case VIEW -> "viewed";
        };
    }

    private static String text(EventKind strongest, List<ItemFacts> named) {
        String names = String.join(" and ", named.stream().map(ItemFacts::label).toList());
        return switch (strongest) {
            case PURCHASE -> "Because you bought " + names + ".";
            case CART -> "Because you have " + names + " in your cart.";
            case VIEW -> "Because you looked at " + names + ".";
        };
    }
}
