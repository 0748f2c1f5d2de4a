package io.suanpan.local.sample;

import java.util.List;

/**
 * An order as it was placed.
 *
 * @param number from 1
 * @param lines of products, numbered from 1; postage, where there is any, comes after them
 * @param channel through which it was placed
 * @param first whether it is the customer's first
 */
record Order(
        int number,
        Customer customer,
        int day,
        int second,
        List<OrderLine> lines,
        long postageMinor,
        String channel,
        boolean first) {
    Order {
        lines = List.copyOf(lines);
    }

    String id() {
        return Text.id("O", number, 7);
    }

    long totalMinor() {
        return postageMinor + lines.stream().mapToLong(OrderLine::amountMinor).sum();
    }

    int weightGrams() {
        return lines.stream().mapToInt(OrderLine::weightGrams).sum();
    }

    /** Lines with postage. */
    int lineCount() {
        return lines.size() + (postageMinor > 0 ? 1 : 0);
    }
}
