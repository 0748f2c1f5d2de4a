package io.suanpan.routing.service.answer;

import io.suanpan.routing.live.LeftOut;
import io.suanpan.routing.live.Mend;
import io.suanpan.routing.live.Obstacle;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.service.model.CostScale;
import java.util.stream.Collectors;

/** What would bring a stop in, in the units of a request. */
final class MendWords {
    private MendWords() {}

    /** Whether there is room for it, at a price that is above its prize. */
    static boolean tooDear(LeftOut found, Client client) {
        return found.obstacle() == Obstacle.COST
                && client.prize().isPresent()
                && client.prize().getAsLong() <= found.mends().getFirst().amount();
    }

    /** All that would do alone, the cheapest first. */
    static String remedy(LeftOut found, Client client) {
        return found.mends().stream()
                .map(mend -> words(mend, tooDear(found, client)))
                .distinct()
                .collect(
                        Collectors.joining(
                                "; ", "Each of these would do alone, the cheapest first: ", "."));
    }

    private static String words(Mend mend, boolean tooDear) {
        return switch (mend.obstacle()) {
            case WINDOW_END, WINDOW_BEGIN, SHIFT, RELEASE ->
                    mend.what()
                            .replace(" " + mend.amount() + " ", " " + mend.amount() + " seconds ");
            case LONGEST_DISTANCE -> "allow routes " + mend.amount() + " metres longer";
            case COST ->
                    tooDear
                            ? "a prize above " + CostScale.minor(mend.amount())
                            : "search longer, since it fits as things are";
            case CAPACITY, MOST_STOPS, SKILLS, VANS, GROUP, SHIPMENT, SEVERAL -> mend.what();
        };
    }
}
