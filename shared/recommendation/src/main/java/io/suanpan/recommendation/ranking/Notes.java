package io.suanpan.recommendation.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts by cause while a list is made; names are kept where they help. Not thread-safe. */
final class Notes {
    private static final int NAMED = 5;

    private final Map<NoteCause, Integer> counts = new EnumMap<>(NoteCause.class);

    private final TreeSet<String> unknown = new TreeSet<>();
    private final List<String> pinsNotShown = new ArrayList<>();

    void left(NoteCause cause, int items) {
        counts.merge(cause, items, Integer::sum);
    }

    void unknown(String name) {
        unknown.add(name);
    }

    void pinNotShown(int position, String name, String why) {
        pinsNotShown.add("%s at position %d (%s)".formatted(name, position, why));
    }

    /** Where the list is as long as asked, what was left out is of no interest. */
    List<RankingNote> of(int shown, int asked) {
        var notes = new ArrayList<RankingNote>();
        if (shown < asked) {
            String text = "%d of %d items could be shown.".formatted(shown, asked);
            notes.add(new RankingNote(NoteCause.TOO_FEW, asked - shown, text));
            counts.forEach((cause, count) -> add(notes, cause, count));
        }
        if (!pinsNotShown.isEmpty()) {
            String text = "Pinned and not shown: " + named(pinsNotShown) + ".";
            notes.add(new RankingNote(NoteCause.PIN_NOT_SHOWN, pinsNotShown.size(), text));
        }
        if (!unknown.isEmpty()) {
            String text = "Not known here: " + named(List.copyOf(unknown)) + ".";
            notes.add(new RankingNote(NoteCause.UNKNOWN_NAME, unknown.size(), text));
        }
        return notes;
    }

    private static void add(List<RankingNote> notes, NoteCause cause, int count) {
        if (count > 0) {
            String text = "%d left out: %s.".formatted(count, reason(cause));
            notes.add(new RankingNote(cause, count, text));
        }
    }

    /** As it stands in a sentence, behind a colon or in brackets. */
    static String reason(NoteCause cause) {
        return switch (cause) {
            case TOO_FEW -> "too few";
            case EXCLUDED -> "excluded by the request";
            case NOT_SOLD_HERE -> "not sold in this country";
            case OUT_OF_STOCK -> "out of stock";
            case HAD_ALREADY -> "bought or in the cart already";
            case NOT_SCORED -> "no score";
            case CATEGORY_FULL -> "no more of the category may be shown";
            case PIN_NOT_SHOWN -> "pinned and not shown";
            case UNKNOWN_NAME -> "not known";
        };
    }

    private static String named(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
