package io.suanpan.routing.plans;

/** Seconds since the day's midnight as people read them. */
public final class DayClock {
    private static final int MINUTE = 60;
    private static final int HOUR = 60;
    private static final int DAY = 24;

    private DayClock() {}

    /** As in {@code 14:06}, cut to the minute; on the next day as in {@code 01:10 (+1 day)}. */
    public static String text(int seconds) {
        int minutes = Math.floorDiv(seconds, MINUTE);
        int days = Math.floorDiv(minutes, HOUR * DAY);
        String time =
                "%02d:%02d"
                        .formatted(
                                Math.floorMod(Math.floorDiv(minutes, HOUR), DAY),
                                Math.floorMod(minutes, HOUR));
        return days == 0 ? time : "%s (%+d %s)".formatted(time, days, days == 1 ? "day" : "days");
    }
}
