package io.suanpan.routing.live;

/** What keeps a client off the routes. */
public enum Obstacle {
    /** Nothing but its cost: it fits. */
    COST,
    /** All vans are full where it would go. */
    CAPACITY,
    /** Its windows end too early. */
    WINDOW_END,
    /** Its windows begin too late. */
    WINDOW_BEGIN,
    /** No van that has room has what it needs. */
    SKILLS,
    /** Shifts, longest durations or depots end too early. */
    SHIFT,
    /** Its goods are at the depot too late. */
    RELEASE,
    /** The most stops of a route. */
    MOST_STOPS,
    /** The longest distance of a route. */
    LONGEST_DISTANCE,
    /** All vans are in use. */
    VANS,
    /** Another client of its group is served in its stead. */
    GROUP,
    /** It goes only together with the other client of a shipment. */
    SHIPMENT,
    /** More than one of these at once. */
    SEVERAL
}
