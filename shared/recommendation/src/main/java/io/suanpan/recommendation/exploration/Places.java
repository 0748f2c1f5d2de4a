package io.suanpan.recommendation.exploration;

import io.suanpan.recommendation.ranking.RankedItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Positions that are pinned, and the others, which candidates compete for. */
final class Places {
    /** Of a name that is no candidate. */
    static final int ABSENT = -1;

    private final Map<Integer, RankedItem> pins = new HashMap<>();
    private final List<RankedItem> open = new ArrayList<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final int shown;

    Places(List<RankedItem> candidates, int count) {
        shown = Math.min(count, candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            if (i < shown && candidates.get(i).pinned()) {
                pins.put(i, candidates.get(i));
            } else {
                ranks.put(candidates.get(i).name(), open.size());
                open.add(candidates.get(i));
            }
        }
    }

    int open() {
        return open.size();
    }

    /** Of the candidate of this rank among those that compete. */
    String name(int rank) {
        return open.get(rank).name();
    }

    int openShown() {
        return shown - pins.size();
    }

    boolean pinned(int position) {
        return pins.containsKey(position);
    }

    RankedItem pin(int position) {
        RankedItem pin = pins.get(position);
        if (pin == null) {
            throw new IllegalStateException("Nothing is pinned at " + position + ".");
        }
        return pin;
    }

    List<RankedItem> filled(int[] drawn) {
        var items = new ArrayList<RankedItem>(shown);
        int next = 0;
        for (int position = 0; position < shown; position++) {
            items.add(pinned(position) ? pin(position) : open.get(drawn[next++]));
        }
        return items;
    }

    /** Of the names at open positions. */
    int[] ranks(List<String> names) {
        int[] of = new int[names.size()];
        int size = 0;
        for (int position = 0; position < names.size(); position++) {
            if (!pinned(position)) {
                of[size++] = ranks.getOrDefault(names.get(position), ABSENT);
            }
        }
        return Arrays.copyOf(of, Math.min(size, openShown()));
    }
}
