package io.suanpan.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in minor units of a currency (cents, pence, yen), so that sums are exact.
 *
 * @param minor the amount in minor units; negative for what flows back
 * @param currency an ISO 4217 currency
 */
public record Money(long minor, Currency currency) {

    /** Rounds {@code amount} (in major units) half up to the minor unit of {@code currency}. */
    public static Money of(BigDecimal amount, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(
                amount.movePointRight(digits).setScale(0, RoundingMode.HALF_UP).longValueExact(),
                currency);
    }

    /** The amount in major units, with the currency's number of decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /**
     * @throws IllegalArgumentException where the currencies differ
     * @throws ArithmeticException where the sum leaves the range of {@code long}
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Cannot add " + other.currency + " to " + currency + ". Convert one first.");
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** As in {@code 12.50 GBP}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }
}
