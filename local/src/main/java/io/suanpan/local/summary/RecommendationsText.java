package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.recommendation.serving.Recommendations;
import io.suanpan.recommendation.serving.RecommendedItem;
import java.util.ArrayList;
import java.util.List;

/** What to show somebody, and why. */
public final class RecommendationsText {
    private final String who;
    private final Recommendations shown;

    /**
     * @param who as people are told: an id, or what kind of visitor
     */
    public RecommendationsText(String who, Recommendations shown) {
        this.who = who;
        this.shown = shown;
    }

    /** No line is longer than {@code width}. */
    public List<String> lines(int width) {
        List<String> lines = new ArrayList<>(Words.wrapped("What to show " + who, width));
        if (!shown.items().isEmpty()) {
            TextTable table = new TextTable(">#", "product", ">price", "what it is, and why");
            shown.items().forEach(it -> row(table, it));
            lines.add("");
            lines.addAll(table.lines(width));
        }
        shown.notes().forEach(note -> lines.addAll(Words.wrapped(note, width)));
        return lines;
    }

    private void row(TextTable table, RecommendedItem item) {
        Long price = item.priceMinor();
        table.row(
                Integer.toString(item.rank()),
                item.productId(),
                price == null ? "" : Words.money(price, shown.currency()),
                (item.name().isEmpty() ? "" : item.name() + ". ") + item.reason().text());
    }
}
