package io.suanpan.routing.live;

import io.suanpan.routing.problem.Client;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a day stands.
 *
 * @param now the time; nothing is done before it any more
 * @param vans those that have left; routes of which none is named have not
 * @param newClients orders that came in since, in places that the matrices have
 * @param cancelled indices of clients that are not to be served any more
 * @param promised windows by index that clients were told whom the plan leaves out by now
 */
public record DayNow(
        int now,
        List<VanNow> vans,
        List<Client> newClients,
        Set<Integer> cancelled,
        Map<Integer, Integer> promised) {
    public DayNow {
        vans = List.copyOf(vans);
        newClients = List.copyOf(newClients);
        cancelled = Set.copyOf(cancelled);
        promised = Map.copyOf(promised);
    }

    /** A day on which nobody was told a window but those whom the plan serves. */
    public DayNow(int now, List<VanNow> vans, List<Client> newClients, Set<Integer> cancelled) {
        this(now, vans, newClients, cancelled, Map.of());
    }
}
