package io.suanpan.routing.service.answer;

import java.util.List;

/**
 * What a day under way has become.
 *
 * @param now when it was planned anew
 * @param moved stops that other vans make than before it was planned anew
 * @param late who is served later than promised, or not at all
 */
public record ReplannedDay(String now, List<MovedStop> moved, List<LateStop> late) {
    public ReplannedDay {
        moved = List.copyOf(moved);
        late = List.copyOf(late);
    }
}
