package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void roundsHalfUpToTheMinorUnitOfTheCurrency() {
        assertThat(Money.of(new BigDecimal("2.545"), GBP)).isEqualTo(new Money(255, GBP));
        assertThat(Money.of(new BigDecimal("2.5"), JPY)).isEqualTo(new Money(3, JPY));
        assertThat(Money.of(new BigDecimal("-0.015"), GBP)).isEqualTo(new Money(-2, GBP));
    }

    @Test
    void printsMajorUnits() {
        assertThat(new Money(1250, GBP)).hasToString("12.50 GBP");
        assertThat(new Money(1250, JPY)).hasToString("1250 JPY");
    }

    @Test
    void addsOnlyTheSameCurrencyAndNeverOverflowsInSilence() {
        assertThat(new Money(1, GBP).plus(new Money(2, GBP))).isEqualTo(new Money(3, GBP));
        assertThatThrownBy(() -> new Money(1, GBP).plus(new Money(1, JPY)))
                .hasMessageContaining("Cannot add JPY to GBP");
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, GBP).plus(new Money(1, GBP)))
                .isInstanceOf(ArithmeticException.class);
    }
}
