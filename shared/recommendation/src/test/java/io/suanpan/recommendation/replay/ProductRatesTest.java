package io.suanpan.recommendation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.exploration.EpsilonGreedy;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.offpolicy.JudgedLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductRatesTest {
    private static final List<ShownRecord> LISTS =
            new ReplayedShop(new EpsilonGreedy(1), 3_000, 1).lists();

    private static JudgedLog log(String product) {
        JudgedLog log = new JudgedLog();
        LISTS.stream()
                .filter(it -> it.items().contains(product))
                .forEach(it -> log.reward(it.requestId(), product, 1));
        return log;
    }

    @Test
    void whatEarnsMoreIsExpectedToAndWhatIsUnknownEarnsTheMean() {
        ProductRates rates = new ProductRates(LISTS, log("T1"));

        ShownRecord list = LISTS.getFirst();
        // T1 is in two fifths of the lists, at each position in a fifth.
        assertThat(rates.expected(list, "unknown", 0)).isCloseTo(0.2, within(0.03));
        assertThat(rates.expected(list, "T1", 0)).isCloseTo(1, within(0.05));
        assertThat(rates.expected(list, "T1", 1)).isCloseTo(1, within(0.05));
        assertThat(rates.expected(list, "K1", 0)).isLessThan(0.01);
    }

    @Test
    void whatACustomerDidIsNotInWhatIsExpectedOfTheCustomer() {
        String customer = LISTS.getFirst().customerId();
        JudgedLog own = new JudgedLog();
        LISTS.stream()
                .filter(it -> it.customerId().equals(customer))
                .forEach(it -> own.reward(it.requestId(), it.items().getFirst(), 1));
        ProductRates rates = new ProductRates(LISTS, own);

        assertThat(rates.expected(LISTS.getFirst(), "T1", 0)).isZero();
        assertThat(LISTS).anyMatch(it -> rates.expected(it, "T1", 0) > 0);
    }

    @Test
    void aListThatTaughtNothingIsRefused() {
        ProductRates rates = new ProductRates(LISTS, new JudgedLog());

        assertThat(rates.expected(LISTS.getFirst(), "T1", 0)).isZero();
        ShownRecord other = new ReplayedShop(new EpsilonGreedy(1), 1, 2).lists().getFirst();
        assertThatThrownBy(() -> rates.expected(other, "T1", 0)).hasMessageContaining("unknown");
    }
}
