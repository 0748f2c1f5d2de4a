package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.Profile;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;

/**
 * Which items may not be shown. Each counts under the first cause that holds: excluded by the
 * request, not sold here, out of stock, had already, not scored.
 */
final class Exclusions {
    private final Assortment assortment;
    private final String country;
    private final BitSet excluded = new BitSet();
    private final BitSet had = new BitSet();

    Exclusions(Assortment assortment, Profile profile, RankingOptions options, Notes notes) {
        this.assortment = assortment;
        country = profile.country();
        for (String name : options.excluded()) {
            assortment
                    .items()
                    .index(name)
                    .ifPresentOrElse(excluded::set, () -> notes.unknown(name));
        }
        for (int at = 0; at < profile.size(); at++) {
            if (options.notAgainAfter().contains(profile.kind(at))) {
                had.set(profile.item(at));
            }
        }
    }

    /** Null where the item may be shown: asked for each item, so nothing is made for an answer. */
    @Nullable NoteCause cause(int item, float score) {
        if (excluded.get(item)) {
            return NoteCause.EXCLUDED;
        } else if (!assortment.soldIn(item, country)) {
            return NoteCause.NOT_SOLD_HERE;
        } else if (!assortment.inStock(item)) {
            return NoteCause.OUT_OF_STOCK;
        } else if (had.get(item)) {
            return NoteCause.HAD_ALREADY;
        }
        return Float.isFinite(score) ? null : NoteCause.NOT_SCORED;
    }
}
