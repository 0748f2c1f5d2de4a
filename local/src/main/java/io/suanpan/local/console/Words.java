package io.suanpan.local.console;

import io.suanpan.core.Money;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;

/** Numbers as people read them. */
public final class Words {
    private Words() {}

    /** As in {@code 541,909}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** As in {@code 1 row} and {@code 2 rows}. */
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** A share of 0 to 1, as in {@code 73.5 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Four decimals, as metrics are compared. */
    public static String metric(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** As in {@code 3.2 s}, of one width below a thousand seconds. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%5.1f s", duration.toMillis() / 1_000.0);
    }

    /** As in {@code 1,234.50 GBP}. */
    public static String money(long minor, String currency) {
        Money money = new Money(minor, Currency.getInstance(currency));
        return String.format(Locale.ROOT, "%,." + money.amount().scale() + "f", money.amount())
                + " "
                + currency;
    }
}
