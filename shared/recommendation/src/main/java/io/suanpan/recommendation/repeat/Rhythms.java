package io.suanpan.recommendation.repeat;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads from a profile how its customer bought each item. */
final class Rhythms {
    private static final long DAY_SECONDS = 86_400;

    private Rhythms() {}

    /** By item. Looks and carts are no purchases; O(profile · log items). */
    static SortedMap<Integer, Rhythm> of(Profile profile) {
        SortedMap<Integer, Days> days = new TreeMap<>();
        for (int at = 0; at < profile.size(); at++) {
            if (profile.kind(at) == EventKind.PURCHASE) {
                long day = Math.floorDiv(profile.seconds(at), DAY_SECONDS);
                days.computeIfAbsent(profile.item(at), _ -> new Days(day)).add(day);
            }
        }
        long today = Math.floorDiv(profile.now(), DAY_SECONDS);
        SortedMap<Integer, Rhythm> rhythms = new TreeMap<>();
        days.forEach((item, bought) -> rhythms.put(item, bought.rhythm(today)));
        return rhythms;
    }

    /** The days of one item, which come in ascending order. */
    private static final class Days {
        private final long first;
        private long last;
        private int times = 1;

        Days(long first) {
            this.first = first;
            last = first;
        }

        void add(long day) {
            if (day > last) {
                times++;
                last = day;
            }
        }

        Rhythm rhythm(long today) {
            return new Rhythm(times, last - first, Math.max(0, today - last));
        }
    }
}
