package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.recommendation.serving.Due;
import io.suanpan.recommendation.serving.Recommendations;
import io.suanpan.recommendation.serving.RecommendedItem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What somebody is due to buy again, and why. */
public final class AgainText {
    private final String who;
    private final Recommendations again;

    /**
     * @param who the customer's id
     * @param again an answer that shows what is bought again
     */
    public AgainText(String who, Recommendations again) {
        this.who = who;
        this.again = again;
    }

    /** No line is longer than {@code width}. */
    public List<String> lines(int width) {
        String title =
                "What %s is due to buy again, the likeliest within 30 days first, as of %s"
                        .formatted(who, again.asOf().atOffset(ZoneOffset.UTC).toLocalDate());
        List<String> lines = new ArrayList<>(Words.wrapped(title, width));
        TextTable table = new TextTable("product", ">chance", "due", "what it is, and why");
        again.items().forEach(it -> row(table, it));
        lines.add("");
        lines.addAll(table.isEmpty() ? List.of("Nothing yet.") : table.lines(width));
        return lines;
    }

    private static void row(TextTable table, RecommendedItem item) {
        Due due = item.due();
        table.row(
                item.productId(),
                due == null ? "" : Words.percent(due.probability()),
                due == null ? "" : due.dueOn().toString(),
                (item.name().isEmpty() ? "" : item.name() + ". ") + item.reason().text());
    }
}
