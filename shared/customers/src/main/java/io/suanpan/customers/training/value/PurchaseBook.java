package io.suanpan.customers.training.value;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shop's purchases before a date.
 *
 * @param asOf nothing on this date or later is in the book
 * @param currency of all money: that of most orders
 * @param customers with a purchase, ascending in the order of their UTF-8 bytes
 * @param buyers how many customers bought on each day that saw any
 */
public record PurchaseBook(
        LocalDate asOf,
        String currency,
        List<Purchaser> customers,
        SortedMap<LocalDate, Integer> buyers) {
    public PurchaseBook {
        customers = List.copyOf(customers);
        buyers = Collections.unmodifiableSortedMap(new TreeMap<>(buyers));
    }
}
