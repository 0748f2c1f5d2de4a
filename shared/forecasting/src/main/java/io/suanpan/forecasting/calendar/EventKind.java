package io.suanpan.forecasting.calendar;

/** Why a day is not like others. */
public enum EventKind {
    /** A public holiday of the whole country: shops are shut or half empty. */
    HOLIDAY,

    /** A day that people buy for or on: Black Friday, Mother's Day. */
    SHOPPING,

    /** The shop itself is closed. */
    CLOSED
}
