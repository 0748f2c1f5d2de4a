package io.suanpan.local.page;

import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Running;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What runs now: the part of the overview that is asked for again and again. */
final class RunningPart {
    private RunningPart() {}

    static Running of(Activity activity) {
        Instant now = activity.now();
        return new Running(
                activity.running().stream().map(job -> job(job, now)).toList(),
                new Table(
                        "What ran last",
                        List.of(
                                Column.text("Function"),
                                Column.text("On"),
                                Column.text("When (UTC)"),
                                Column.text("Outcome")),
                        activity.ended().stream().map(RunningPart::row).toList()));
    }

    private static Running.Job job(Activity.Job job, Instant now) {
        Duration passed = Duration.between(job.since(), now);
        long seconds = Math.max(0, passed.toSeconds());
        String usual =
                job.usual()
                        .map(it ->
                                ", the last one took %d s".formatted(Math.max(1, it.toSeconds())))
                        .orElse("");
        double share =
                job.usual()
                        .map(it ->
                                Math.min(
                                        0.99,
                                        (double) passed.toMillis() / Math.max(1, it.toMillis())))
                        .orElse(-1.0);
        return new Running.Job(
                job.function(), keys(job.keys()), "for %d s%s".formatted(seconds, usual), share);
    }

    private static List<Cell> row(Activity.Ended it) {
        return List.of(
                Cell.text(it.function()),
                Cell.code(keys(it.keys())),
                Cell.time(it.at()),
                outcome(it));
    }

    private static Cell outcome(Activity.Ended it) {
        return switch (it.outcome()) {
            case DONE -> Cell.text("done in " + it.detail()).toned(Tone.GOOD);
            case WILL_RETRY ->
                    Cell.text("failed, will be tried again").noted(it.detail()).toned(Tone.WARN);
            case GIVEN_UP ->
                    Cell.text("given up; see dead-letters/ in the store")
                            .noted(it.detail())
                            .toned(Tone.BAD);
            case NOT_LISTED ->
                    Cell.text("the store could not be listed").noted(it.detail()).toned(Tone.WARN);
        };
    }

    private static String keys(List<String> keys) {
        return switch (keys.size()) {
            case 0 -> "–";
            case 1 -> keys.getFirst();
            default -> keys.getFirst() + " and " + (keys.size() - 1) + " more";
        };
    }
}
