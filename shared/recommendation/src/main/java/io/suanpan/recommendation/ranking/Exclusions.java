package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.Profile;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Which items may not be shown. Each counts under the first cause that holds: excluded by the
 * request, not sold here, out of stock, had already. Sets of bits, so that a catalogue of which
 * everything is sold costs nothing.
 */
final class Exclusions {
    private final Map<NoteCause, BitSet> byCause = new EnumMap<>(NoteCause.class);
    private final BitSet all = new BitSet();

    Exclusions(Assortment assortment, Profile profile, RankingOptions options, Notes notes) {
        add(NoteCause.EXCLUDED, stated(assortment, options, notes), notes);
        add(NoteCause.NOT_SOLD_HERE, assortment.notSoldIn(profile.country()), notes);
        add(NoteCause.OUT_OF_STOCK, assortment.outOfStock(), notes);
        add(NoteCause.HAD_ALREADY, had(profile, options, assortment.items().size()), notes);
    }

    private static BitSet stated(Assortment assortment, RankingOptions options, Notes notes) {
        var stated = new BitSet();
        for (String name : options.excluded()) {
            assortment.items().index(name).ifPresentOrElse(stated::set, () -> notes.unknown(name));
        }
        return stated;
    }

    private static BitSet had(Profile profile, RankingOptions options, int items) {
        var had = new BitSet();
        for (int at = 0; at < profile.size(); at++) {
            if (profile.item(at) < items && options.notAgainAfter().contains(profile.kind(at))) {
                had.set(profile.item(at));
            }
        }
        return had;
    }

    private void add(NoteCause cause, BitSet items, Notes notes) {
        var more = (BitSet) items.clone();
        more.andNot(all);
        byCause.put(cause, more);
        all.or(more);
        notes.left(cause, more.cardinality());
    }

    boolean has(int item) {
        return all.get(item);
    }

    /** Null where the item may be shown. */
    @Nullable NoteCause cause(int item) {
        for (Entry<NoteCause, BitSet> cause : byCause.entrySet()) {
            if (cause.getValue().get(item)) {
                return cause.getKey();
            }
        }
        return null;
    }
}
