package io.suanpan.local.sample;

import java.util.List;

/**
 * Everything that drives the sample shop, in one place; {@code truth.json} repeats it as it was
 * used. Money is in euro cents, times in the unit that the name states, chances are in [0, 1].
 */
public record Behaviour(
        Seasons seasons,
        List<Category> categories,
        List<CustomerClass> customerClasses,
        List<City> cities,
        Base base,
        Shopping shopping,
        Pricing pricing,
        Stocking stocking,
        List<Channel> channels,
        Campaigning campaigning,
        Browsing browsing,
        Returning returning,
        Supporting supporting,
        Delivering delivering) {

    public Behaviour {
        categories = List.copyOf(categories);
        customerClasses = List.copyOf(customerClasses);
        cities = List.copyOf(cities);
        channels = List.copyOf(channels);
    }

    /** The one shop that there is; each figure is explained in {@code docs/sample-shop.md}. */
    public static Behaviour defaults() {
        return DefaultBehaviour.create();
    }

    /**
     * Factors on every customer's purchase rate.
     *
     * @param yearlyAmplitude of a cosine over the year, highest at {@code yearlyPeakDay}
     * @param weekdays factors from Monday to Sunday
     */
    public record Seasons(
            double yearlyAmplitude,
            int yearlyPeakDay,
            List<Double> weekdays,
            double singlesDay,
            double blackFriday,
            double blackFridayNeighbours,
            double december,
            double christmas) {
        public Seasons {
            weekdays = List.copyOf(weekdays);
        }
    }

    /**
     * A kind of product.
     *
     * @param share of the shop's demand
     * @param elasticity of demand to the price paid, as in {@code demand ~ price^elasticity}
     * @param medianPriceMinor of its products
     * @param marginShare of the price above cost
     * @param seasonAmplitude of its own cosine over the year
     * @param seasonPeakDay day of the year with most demand
     * @param extraUnits mean number of units beyond the first on a line
     * @param returnChance of a delivered line
     */
    public record Category(
            String name,
            double share,
            double elasticity,
            int medianPriceMinor,
            double marginShare,
            double seasonAmplitude,
            int seasonPeakDay,
            double extraUnits,
            double returnChance,
            int medianWeightGrams) {}

    /**
     * A latent class of customers. The purchase rate of each is gamma-distributed with mean 1 /
     * {@code meanDaysBetweenOrders}, the chance to drop out after an order beta-distributed, as in
     * BG/NBD (Fader, Hardie and Lee 2005).
     *
     * @param campaignLogUplift logarithm of the factor on the rate while a campaign works; negative
     *     for those whom contact drives away
     * @param meanProposals products considered in one order beyond the first two
     */
    public record CustomerClass(
            String name,
            double share,
            double rateShape,
            double meanDaysBetweenOrders,
            double dropOutAlpha,
            double dropOutBeta,
            double priceSensitivity,
            double campaignLogUplift,
            double meanProposals,
            double returnFactor) {}

    /** Where customers live; vans leave from its depot. */
    public record City(
            String name,
            String region,
            String country,
            double share,
            double depotLatitude,
            double depotLongitude,
            double spreadKilometres) {}

    /**
     * Who is there.
     *
     * @param initialShare registered before the first day
     * @param initialAgeDays the longest that they have been there
     * @param firstOrderChance of a newcomer on the day of registration
     */
    public record Base(
            double initialShare,
            int initialAgeDays,
            double firstOrderChance,
            double acceptsMarketing,
            double organicArrivalShare) {}

    /**
     * How a basket comes about: products are proposed in proportion to popularity, life cycle and
     * season, and each is taken with chance {@code acceptance × (price paid / reference
     * price)^(elasticity × sensitivity)}, at most 1.
     */
    public record Shopping(
            double acceptance,
            double companionChance,
            double rebuyChance,
            double favouriteChance,
            int freePostageFromMinor,
            int postageMinor) {}

    /**
     * List prices move now and then around a reference price; promotions cut them for some days.
     */
    public record Pricing(
            double listChangesPerYear,
            double listDeviation,
            double promotionsPerYear,
            int promotionDaysLeast,
            int promotionDaysMost,
            List<Integer> discountsPercent,
            double blackFridayShare) {
        public Pricing {
            discountsPercent = List.copyOf(discountsPercent);
        }
    }

    /**
     * Each product has a re-order point of smoothed daily sales × (lead time + review days) × its
     * safety factor; some factors are too low, and no planner foresees a peak, so that stock runs
     * out.
     */
    public record Stocking(
            int reviewDays,
            int coverDays,
            int initialCoverDays,
            double smoothing,
            double safetyLeast,
            double safetyMost,
            double leadTimeDeviation) {}

    /**
     * A paid channel: {@code adstock = spend + carryOver × adstock of yesterday}, {@code visits =
     * mostVisits × adstock^slope / (adstock^slope + halfAdstock^slope)}. Figures are for a shop of
     * 3,000 customers and grow in proportion.
     */
    public record Channel(
            String name,
            double dailySpendMinor,
            double carryOver,
            double halfAdstockMinor,
            double slope,
            double mostVisits,
            double arrivalsPerVisit,
            double costPerClickMinor,
            double clickRate) {}

    /**
     * @param effectDays from the day after the contact, while the class's uplift works
     * @param contactChance of each registered customer
     * @param controlShare of the chosen, by lot; they are recorded and not contacted
     */
    public record Campaigning(
            int everyDays,
            int effectDays,
            double contactChance,
            double controlShare,
            double openChance,
            double clickChance,
            List<Integer> discountsPercent) {
        public Campaigning {
            discountsPercent = List.copyOf(discountsPercent);
        }
    }

    /**
     * @param trackedOrders share of web orders whose session is recorded
     * @param browsePerOrder sessions without order for each expected order of a living customer
     * @param lapsedFactor of those sessions after dropping out
     * @param compareChance daily chance of a comparing session in the days before an order
     * @param compareDays how many days before
     */
    public record Browsing(
            double trackedOrders,
            double browsePerOrder,
            double lapsedFactor,
            double compareChance,
            double compareDays,
            double cartAfterCompare,
            double cartAfterBrowse) {}

    /** Cancellations come within hours; returns some days after the delivery. */
    public record Returning(
            double cancelChance,
            int returnDaysLeast,
            int returnDaysMost,
            double lateFactor,
            double restockChance) {}

    /** Chances that an occasion leads to a dialogue. */
    public record Supporting(
            double whereIfLate,
            double whereIfOnTime,
            double returnQuestion,
            double refundQuestion,
            double cancelQuestion,
            double damaged,
            double productQuestionPerSession) {}

    /**
     * Vans drive from the depot through their stops, window by window. Seconds between stops =
     * distance × {@code roadFactor} / speed × noise; at the door {@code serviceBaseSeconds +
     * servicePerKilogramSeconds × weight}, times noise.
     */
    public record Delivering(
            int stopsPerVan,
            double roadFactor,
            double speedKilometresPerHour,
            double rushSpeedFactor,
            double travelDeviation,
            double serviceBaseSeconds,
            double servicePerKilogramSeconds,
            double serviceDeviation,
            double failedChance,
            double sameWeekDelayChance) {}
}
