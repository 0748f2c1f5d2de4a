package io.suanpan.tables.features;

import java.time.LocalDate;

/**
 * The dates between which the shop's orders and events lie, both included, UTC.
 *
 * @param firstSale date of the first sale to a known customer
 * @param lastDate date of the last sale or event: the last one whose happenings are known
 */
public record ShopHistory(LocalDate firstSale, LocalDate lastDate) {}
