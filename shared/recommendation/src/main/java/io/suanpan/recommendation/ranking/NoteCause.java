package io.suanpan.recommendation.ranking;

/** Why a list is not what was asked for. */
public enum NoteCause {
    /** Fewer items are shown than were asked for; the causes that follow say where others went. */
    TOO_FEW,
    /** Left out since the request says so. */
    EXCLUDED,
    /** Not sold in the customer's country. */
    NOT_SOLD_HERE,
    OUT_OF_STOCK,
    /** The customer has it already: bought, or in the cart. */
    HAD_ALREADY,
    /** The model gave no finite number. */
    NOT_SCORED,
    /** As many of its category are shown as may be. */
    CATEGORY_FULL,
    /** A pinned item that may not be shown, or behind the last position. */
    PIN_NOT_SHOWN,
    /** A name in exclusions, boosts or pins that no item or category has. */
    UNKNOWN_NAME
}
