package io.suanpan.tables.ingest;

import java.time.LocalDate;

/**
 * A day that differs from the 28 days before it.
 *
 * @param day UTC date
 * @param measure {@code volume}, {@code price} or {@code mix.country|category|product}
 * @param value of the day: rows, mean log price, or population stability index
 * @param usual median of the days before; 0 for a mix
 * @param score robust z, or the population stability index
 * @param threshold above which it stands here
 */
public record Anomaly(
        LocalDate day,
        String measure,
        double value,
        double usual,
        double score,
        double threshold) {}
