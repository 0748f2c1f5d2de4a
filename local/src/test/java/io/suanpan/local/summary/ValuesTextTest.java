package io.suanpan.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.customers.CustomerScores;
import io.suanpan.customers.CustomerValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTextTest {
    private static final Instant AS_OF = Instant.parse("2026-11-01T00:00:00Z");

    private static CustomerScores customer(String id, @Nullable CustomerValue value) {
        return new CustomerScores(
                id, AS_OF, List.of(), Map.of(), value, value == null ? null : 0.975, null);
    }

    private static CustomerValue value(long minor) {
        return new CustomerValue("v1", 90, "EUR", minor, minor / 2, minor * 2);
    }

    @Test
    void theDearestComeFirstAndTheBestTenthIsAddedUp() {
        List<CustomerScores> customers = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> customers.add(customer("C" + i, value(10_00))));
        customers.set(7, customer("C7", value(90_00)));

        List<String> lines = new ValuesText(customers).lines(2, Layout.WIDTH);

        assertThat(String.join(" ", lines.subList(0, 2)))
                .isEqualTo(
                        "What they will bring: 180.00 EUR within 90 days from 10 customers, 50.0 %"
                                + " of it from the best tenth");
        assertThat(lines).hasSize(6);
        assertThat(lines.get(4).split("\\s{2,}"))
                .containsExactly("C7", "90.00 EUR", "45.00 EUR", "180.00 EUR", "–", "97.5 %");
        assertThat(lines.get(5)).startsWith("C0 ");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(96));
    }

    @Test
    void withoutAValueModelNothingIsSaid() {
        assertThat(new ValuesText(List.of(customer("C1", null))).lines(3, 96)).isEmpty();
    }

    @Test
    void nobodyBringingAnythingIsNoShareOfIt() {
        assertThat(new ValuesText(List.of(customer("C1", value(0)))).lines(3, 96).getFirst())
                .contains("0.00 EUR", "0.0 % of it");
    }
}
