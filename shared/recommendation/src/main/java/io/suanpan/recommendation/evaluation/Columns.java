package io.suanpan.recommendation.evaluation;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns of a CSV file say who took what and when, each row a purchase.
 *
 * @param user name of the column of users, or of sessions
 * @param item of items
 * @param time of times: ISO 8601 date or date and time (UTC where no offset is given), or seconds
 *     or milliseconds of the epoch
 * @param weight of how much it counts, at least 0; empty if everything counts 1
 */
public record Columns(String user, String item, String time, String weight) {
    /** {@code user,item,time}, and everything counts 1. */
    public static Columns defaults() {
        return new Columns("user", "item", "time", "");
    }

    /**
     * @param names three or four: user, item, time and weight
     * @throws SuanpanException {@code MALFORMED} for another number of names
     */
    public static Columns of(List<String> names) {
        if (names.size() < 3 || names.size() > 4) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "%d columns were named: %s.".formatted(names.size(), names),
                    "Name those of user, item, time and, if there is one, weight.");
        }
        String weight = names.size() == 4 ? names.get(3) : "";
        return new Columns(names.get(0), names.get(1), names.get(2), weight);
    }

    /** Reads records under a header that has each of these columns once. */
    public RowReader row(List<String> header) {
        int users = place(header, user);
        int items = place(header, item);
        int times = place(header, time);
        int weights = weight.isEmpty() ? -1 : place(header, weight);
        return (cells, log) ->
                log.add(
                        Cells.name(user, cells.get(users)),
                        Cells.name(item, cells.get(items)),
                        Cells.seconds(time, cells.get(times)),
                        EventKind.PURCHASE,
                        weights < 0 ? 1 : Cells.number(weight, cells.get(weights)));
    }

    private static int place(List<String> header, String name) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(name)) {
                places.add(i);
            }
        }
        if (places.size() != 1) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The header %s has the column \"%s\" %d times."
                            .formatted(header, name, places.size()),
                    "Name the columns of user, item, time and weight with --columns.");
        }
        return places.getFirst();
    }
}
