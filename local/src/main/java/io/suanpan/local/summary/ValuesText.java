package io.suanpan.local.summary;

import io.suanpan.customers.CustomerScores;
import io.suanpan.customers.CustomerValue;
import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the customers are expected to bring, and who the most. */
public final class ValuesText {
    private static final int TENTH = 10;

    private final List<Worth> customers;

    private record Worth(CustomerScores scores, CustomerValue value) {}

    /** Customers without a value are left out. */
    public ValuesText(List<CustomerScores> customers) {
        this.customers =
                customers.stream()
                        .map(ValuesText::worth)
                        .filter(Objects::nonNull)
                        .sorted(
                                Comparator.comparingLong((Worth it) -> -it.value().expectedMinor())
                                        .thenComparing(it -> it.scores().customerId()))
                        .toList();
    }

    private static @Nullable Worth worth(CustomerScores scores) {
        CustomerValue value = scores.value();
        return value == null ? null : new Worth(scores, value);
    }

    /**
     * Those who will bring most; empty where no values are known.
     *
     * @param most rows
     */
    public List<String> lines(int most, int width) {
        if (customers.isEmpty()) {
            return List.of();
        }
        TextTable table =
                new TextTable(
                        "customer",
                        ">expected",
                        ">nine in ten above",
                        ">nine in ten below",
                        ">days with an order",
                        ">buys again, ever");
        customers.stream().limit(most).forEach(it -> row(table, it));
        List<String> lines = new ArrayList<>(Words.wrapped(title(), width));
        lines.add("");
        lines.addAll(table.lines(width));
        return lines;
    }

    private String title() {
        CustomerValue first = customers.getFirst().value();
        long all = money(customers);
        long tenth = money(customers.subList(0, Math.ceilDiv(customers.size(), TENTH)));
        return "What they will bring: %s within %d days from %s, %s of it from the best tenth"
                .formatted(
                        Words.money(all, first.currency()),
                        first.horizonDays(),
                        Words.count(customers.size(), "customer", "customers"),
                        Words.percent(all == 0 ? 0 : (double) tenth / all));
    }

    private static long money(List<Worth> of) {
        return of.stream().mapToLong(it -> it.value().expectedMinor()).sum();
    }

    private static void row(TextTable table, Worth worth) {
        CustomerValue value = worth.value();
        table.row(
                worth.scores().customerId(),
                Words.money(value.expectedMinor(), value.currency()),
                Words.money(value.lowMinor(), value.currency()),
                Words.money(value.highMinor(), value.currency()),
                known(
                        worth.scores().expectedOrders(),
                        it -> String.format(Locale.ROOT, "%.1f", it)),
                known(worth.scores().aliveProbability(), Words::percent));
    }

    private static String known(@Nullable Double number, DoubleFunction<String> text) {
        return number == null ? "–" : text.apply(number);
    }
}
