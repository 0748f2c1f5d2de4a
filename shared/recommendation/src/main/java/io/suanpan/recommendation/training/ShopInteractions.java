package io.suanpan.recommendation.training;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.serving.Catalogue;
import io.suanpan.recommendation.serving.CustomerHistory;
import io.suanpan.recommendation.serving.CustomerHistory.Deeds;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What all known customers did, and what is known of the products.
 *
 * @param log whose items are those of the catalogue, with the same indices
 * @param currency of all money, ISO 4217
 * @param countries where customers last ordered to, by their ids
 */
public record ShopInteractions(
        InteractionLog log, Catalogue catalogue, String currency, Map<String, String> countries) {
    public ShopInteractions {
        countries = Map.copyOf(countries);
    }

    /** Of all customers, in the order of their ids. */
    public List<CustomerHistory> histories() {
        return IntStream.range(0, log.users().size()).mapToObj(this::history).toList();
    }

    private CustomerHistory history(int user) {
        String id = log.users().name(user);
        return new CustomerHistory(
                id,
                user,
                countries.getOrDefault(id, ""),
                Deeds.of(Profile.of(log, user, log.end())));
    }
}
