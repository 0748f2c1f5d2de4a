package io.suanpan.forecasting.calendar;

import static io.suanpan.forecasting.calendar.DateRule.easter;
import static io.suanpan.forecasting.calendar.DateRule.fixed;
import static io.suanpan.forecasting.calendar.DateRule.weekday;
import static io.suanpan.forecasting.calendar.EventRule.shopping;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JUNE;
import static java.time.Month.MARCH;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days that people buy for or on; some on another day in each country. */
final class ShoppingDays {
    private static final DateRule THANKSGIVING = weekday(4, THURSDAY, NOVEMBER);

    private static final List<EventRule> EVERYWHERE =
            List.of(
                    shopping("Valentine's Day", fixed(FEBRUARY, 14)),
                    shopping("Singles' Day", fixed(NOVEMBER, 11)),
                    shopping("Black Friday", THANKSGIVING.plusDays(1)),
                    shopping("Cyber Monday", THANKSGIVING.plusDays(4)),
                    shopping("Christmas season", fixed(DECEMBER, 1).lasting(24)));

    private ShoppingDays() {}

    static List<EventRule> of(String country) {
        List<EventRule> rules = new ArrayList<>(EVERYWHERE);
        rules.add(shopping("Mother's Day", mothersDay(country)));
        rules.add(shopping("Father's Day", fathersDay(country)));
        if (country.equals("CN")) {
            rules.add(shopping("618", fixed(JUNE, 18)));
            rules.add(shopping("Double Twelve", fixed(DECEMBER, 12)));
        }
        return rules;
    }

    private static DateRule mothersDay(String country) {
        return switch (country) {
            case "GB", "IE" -> easter(-21);
            case "ES" -> weekday(1, SUNDAY, MAY);
            case "FR" -> ShoppingDays::frenchMothersDay;
            case "PL" -> fixed(MAY, 26);
            default -> weekday(2, SUNDAY, MAY);
        };
    }

    /** The last Sunday of May, a week later where that is Whit Sunday. */
    private static List<LocalDate> frenchMothersDay(int year) {
        DateRule last = weekday(-1, SUNDAY, MAY);
        return last.in(year).equals(easter(49).in(year))
                ? last.plusDays(7).in(year)
                : last.in(year);
    }

    private static DateRule fathersDay(String country) {
        return switch (country) {
            case "DE" -> easter(39);
            case "AT", "BE" -> weekday(2, SUNDAY, JUNE);
            case "CH" -> weekday(1, SUNDAY, JUNE);
            case "ES", "IT" -> fixed(MARCH, 19);
            case "PL" -> fixed(JUNE, 23);
            default -> weekday(3, SUNDAY, JUNE);
        };
    }
}
