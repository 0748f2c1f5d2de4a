package io.suanpan.local.sample;

/**
 * A customer and what is hidden about it.
 *
 * @param ratePerDay orders a day while alive, before season and campaigns
 * @param dropOutChance after each order but the first
 * @param registeredDay negative for those who were there before the first day
 * @param channel by which the customer came
 * @param aliveAtStart false for those who had dropped out before the first day
 */
record Customer(
        int index,
        Behaviour.CustomerClass kind,
        double ratePerDay,
        double dropOutChance,
        double priceSensitivity,
        Behaviour.City city,
        double latitude,
        double longitude,
        int registeredDay,
        int registeredSecond,
        String channel,
        boolean acceptsMarketing,
        int favourite,
        int secondFavourite,
        boolean aliveAtStart) {

    String id() {
        return Text.id("C", index + 1L, 6);
    }

    String visitorId() {
        return Text.id("V", index + 1L, 7);
    }

    /** The language that the customer writes in. */
    String language() {
        return switch (city.country()) {
            case "DE" -> "de";
            case "FR" -> "fr";
            default -> "en";
        };
    }
}
