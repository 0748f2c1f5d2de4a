package io.suanpan.recommendation.popularity;

import io.suanpan.recommendation.data.Weighting;
import java.util.Map;

/**
 * What popularity is counted by.
 *
 * @param weighting of what customers did; with a half-life it is what sells of late
 * @param shrinkage how many purchases the shop as a whole weighs beside those of a country, or of a
 *     customer's categories; above 0
 * @param countryOfUser by name; who has none counts for the shop as a whole alone
 * @param categoryOfItem by name; items without one are a category of their own
 */
public record PopularityOptions(
        Weighting weighting,
        double shrinkage,
        Map<String, String> countryOfUser,
        Map<String, String> categoryOfItem) {
    public PopularityOptions {
        countryOfUser = Map.copyOf(countryOfUser);
        categoryOfItem = Map.copyOf(categoryOfItem);
        if (!(shrinkage > 0)) {
            throw new IllegalArgumentException(
                    "The shrinkage must be above 0, it is " + shrinkage + ".");
        }
    }

    /**
     * How many customers bought it, whenever and wherever; a hundred purchases are enough for a
     * country to be believed as much as the shop.
     */
    public static PopularityOptions defaults() {
        return new PopularityOptions(Weighting.bought(), 100, Map.of(), Map.of());
    }

    public PopularityOptions withWeighting(Weighting value) {
        return new PopularityOptions(value, shrinkage, countryOfUser, categoryOfItem);
    }

    public PopularityOptions withShrinkage(double purchases) {
        return new PopularityOptions(weighting, purchases, countryOfUser, categoryOfItem);
    }

    public PopularityOptions withCountries(Map<String, String> ofUsers) {
        return new PopularityOptions(weighting, shrinkage, ofUsers, categoryOfItem);
    }

    public PopularityOptions withCategories(Map<String, String> ofItems) {
        return new PopularityOptions(weighting, shrinkage, countryOfUser, ofItems);
    }
}
