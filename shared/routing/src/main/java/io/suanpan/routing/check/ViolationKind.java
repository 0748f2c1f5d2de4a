package io.suanpan.routing.check;

/** The rules that a plan can break. */
public enum ViolationKind {
    /** An index that the problem does not have. */
    UNKNOWN,
    /** More on board than the vehicle holds, in one dimension on one trip. */
    CAPACITY,
    /** Service begins after the chosen window. */
    TIME_WINDOW,
    /** A vehicle leaves, loads or comes home after the depot has closed. */
    DEPOT_OPENING,
    /** A vehicle leaves or comes home after its shift. */
    SHIFT,
    LONGEST_DURATION,
    LONGEST_DISTANCE,
    MOST_STOPS,
    /** A reload at a depot where the vehicle must not. */
    RELOAD_DEPOT,
    MOST_RELOADS,
    /** A break that is never taken, or more than once. */
    REST_COUNT,
    /** A break that begins after its window. */
    REST_WINDOW,
    /** A client whose vehicle lacks what it needs. */
    SKILLS,
    /** More routes than vehicles of a type. */
    FLEET_SIZE,
    /** A client served more than once. */
    CLIENT_TWICE,
    /** A required client left out. */
    CLIENT_MISSING,
    /** More than one of a group served, or none of a required one. */
    GROUP,
    /** A shipment served by half, on two routes or the wrong way round. */
    SHIPMENT,
    /** Clients that should stay together do not. */
    LOCK
}
