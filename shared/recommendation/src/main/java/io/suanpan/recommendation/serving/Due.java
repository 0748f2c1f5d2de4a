package io.suanpan.recommendation.serving;

import io.suanpan.core.JsonWritable;
import io.suanpan.recommendation.repeat.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.core.JsonGenerator;

/**
 * When a customer may buy a product again.
 *
 * @param times days, of UTC, on which it was bought
 * @param lastOn the last of them
 * @param usualDays from one purchase to the next, at least 1: the customer's own, and with few of
 *     them more that of all who buy the product again
 * @param dueOn that many days after the last; past where it is overdue
 * @param probability of another purchase within 30 days, 0 to 1
 */
public record Due(int times, LocalDate lastOn, long usualDays, LocalDate dueOn, double probability)
        implements JsonWritable {

    /**
     * @param nowSeconds of the epoch: when it was asked
     */
    static Due of(Repeat repeat, long nowSeconds) {
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochSecond(nowSeconds), ZoneOffset.UTC);
        LocalDate lastOn = today.minusDays(Math.round(repeat.sinceDays()));
        long usualDays = Math.max(1, Math.round(repeat.usualDays()));
        return new Due(
                repeat.times(),
                lastOn,
                usualDays,
                lastOn.plusDays(usualDays),
                repeat.probability());
    }

    /** For the customer. */
    String text() {
        String every = usualDays == 1 ? "day" : usualDays + " days";
        return times == 1
                ? "You bought it on %s; who buys it again does so after about %s."
                        .formatted(lastOn, usualDays == 1 ? "a day" : every)
                : "You buy it about every %s, last on %s.".formatted(every, lastOn);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("times", times);
        json.writeStringProperty("lastOn", lastOn.toString());
        json.writeNumberProperty("usualDays", usualDays);
        json.writeStringProperty("dueOn", dueOn.toString());
        json.writeNumberProperty("probability", probability);
        json.writeEndObject();
    }
}
