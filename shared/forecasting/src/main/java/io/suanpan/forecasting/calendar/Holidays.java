package io.suanpan.forecasting.calendar;

import static io.suanpan.forecasting.calendar.DateRule.before;
import static io.suanpan.forecasting.calendar.DateRule.easter;
import static io.suanpan.forecasting.calendar.DateRule.fixed;
import static io.suanpan.forecasting.calendar.DateRule.weekday;
import static io.suanpan.forecasting.calendar.EventRule.holiday;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MARCH;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Public holidays of whole countries by law, as of 2026; those of single regions are the shop's to
 * add, and so are days that a government announces each year. Where a day is moved from a weekend
 * both days are there, the second as “observed”. Sources: the laws, as Germany's Feiertagsgesetze,
 * the Banking and Financial Dealings Act 1971 with its proclamations, 5 U.S.C. § 6103; checked day
 * by day for 2010 to 2035 against the Python package holidays 0.109, from which seven of the
 * fourteen countries differ on no day. China's are by table from 2015 on: see {@link
 * ChineseFestivals}.
 */
final class Holidays {
    private static final EventRule NEW_YEAR = holiday("New Year's Day", fixed(JANUARY, 1));
    private static final EventRule EPIPHANY = holiday("Epiphany", fixed(JANUARY, 6));
    private static final EventRule GOOD_FRIDAY = holiday("Good Friday", easter(-2));
    private static final EventRule EASTER_SUNDAY = holiday("Easter Sunday", easter(0));
    private static final EventRule EASTER_MONDAY = holiday("Easter Monday", easter(1));
    private static final EventRule LABOUR_DAY = holiday("Labour Day", fixed(MAY, 1));
    private static final EventRule ASCENSION = holiday("Ascension Day", easter(39));
    private static final EventRule WHIT_SUNDAY = holiday("Whit Sunday", easter(49));
    private static final EventRule WHIT_MONDAY = holiday("Whit Monday", easter(50));
    private static final EventRule CORPUS_CHRISTI = holiday("Corpus Christi", easter(60));
    private static final EventRule ASSUMPTION = holiday("Assumption Day", fixed(AUGUST, 15));
    private static final EventRule ALL_SAINTS = holiday("All Saints' Day", fixed(NOVEMBER, 1));
    private static final EventRule ARMISTICE = holiday("Armistice Day", fixed(NOVEMBER, 11));
    private static final EventRule IMMACULATE =
            holiday("Immaculate Conception", fixed(DECEMBER, 8));
    private static final EventRule CHRISTMAS = holiday("Christmas Day", fixed(DECEMBER, 25));
    private static final EventRule SECOND_CHRISTMAS =
            holiday("Second Christmas Day", fixed(DECEMBER, 26));

    private static final Map<String, List<EventRule>> ALL = all();

    private Holidays() {}

    /** By country in ISO 3166, alphabetically; not to be changed. */
    static Map<String, List<EventRule>> byCountry() {
        return ALL;
    }

    private static Map<String, List<EventRule>> all() {
        Map<String, List<EventRule>> all = new TreeMap<>();
        all.put("AT", austria());
        all.put("BE", belgium());
        all.put("CA", canada());
        all.put("CH", switzerland());
        all.put("CN", china());
        all.put("DE", germany());
        all.put("ES", spain());
        all.put("FR", france());
        all.put("GB", england());
        all.put("IE", ireland());
        all.put("IT", italy());
        all.put("NL", netherlands());
        all.put("PL", poland());
        all.put("US", unitedStates());
        return all;
    }

    private static List<EventRule> germany() {
        return List.of(
                NEW_YEAR,
                GOOD_FRIDAY,
                EASTER_MONDAY,
                LABOUR_DAY,
                ASCENSION,
                WHIT_MONDAY,
                holiday("Unity Day", fixed(OCTOBER, 3)),
                holiday("Reformation Day", fixed(OCTOBER, 31).since(2017).until(2017)),
                CHRISTMAS,
                SECOND_CHRISTMAS);
    }

    private static List<EventRule> austria() {
        return List.of(
                NEW_YEAR,
                EPIPHANY,
                EASTER_MONDAY,
                LABOUR_DAY,
                ASCENSION,
                WHIT_MONDAY,
                CORPUS_CHRISTI,
                ASSUMPTION,
                holiday("National Day", fixed(OCTOBER, 26)),
                ALL_SAINTS,
                IMMACULATE,
                CHRISTMAS,
                SECOND_CHRISTMAS);
    }

    /** Those of nearly all cantons; only the National Day is federal. */
    private static List<EventRule> switzerland() {
        return List.of(
                NEW_YEAR,
                GOOD_FRIDAY,
                EASTER_MONDAY,
                ASCENSION,
                WHIT_MONDAY,
                holiday("National Day", fixed(AUGUST, 1)),
                CHRISTMAS,
                SECOND_CHRISTMAS);
    }

    private static List<EventRule> france() {
        return List.of(
                NEW_YEAR,
                EASTER_MONDAY,
                LABOUR_DAY,
                holiday("Victory Day", fixed(MAY, 8)),
                ASCENSION,
                WHIT_MONDAY,
                holiday("National Day", fixed(JULY, 14)),
                ASSUMPTION,
                ALL_SAINTS,
                ARMISTICE,
                CHRISTMAS);
    }

    private static List<EventRule> netherlands() {
        return List.of(
                NEW_YEAR,
                EASTER_SUNDAY,
                EASTER_MONDAY,
                holiday("Queen's Day", notOnSunday(30).until(2013)),
                holiday("King's Day", notOnSunday(27).since(2014)),
                holiday("Liberation Day", year -> lustrum(year)),
                ASCENSION,
                WHIT_SUNDAY,
                WHIT_MONDAY,
                CHRISTMAS,
                SECOND_CHRISTMAS);
    }

    /** A day of April, the one before where it is a Sunday. */
    private static DateRule notOnSunday(int day) {
        return fixed(APRIL, day)
                .moved(it -> it.getDayOfWeek() == DayOfWeek.SUNDAY ? it.minusDays(1) : it);
    }

    /** A day off in each fifth year only. */
    private static List<LocalDate> lustrum(int year) {
        return year % 5 == 0 ? List.of(LocalDate.of(year, MAY, 5)) : List.of();
    }

    private static List<EventRule> belgium() {
        return List.of(
                NEW_YEAR,
                EASTER_SUNDAY,
                EASTER_MONDAY,
                LABOUR_DAY,
                ASCENSION,
                WHIT_SUNDAY,
                WHIT_MONDAY,
                holiday("National Day", fixed(JULY, 21)),
                ASSUMPTION,
                ALL_SAINTS,
                ARMISTICE,
                CHRISTMAS);
    }

    private static List<EventRule> italy() {
        return List.of(
                NEW_YEAR,
                EPIPHANY,
                EASTER_SUNDAY,
                EASTER_MONDAY,
                holiday("Liberation Day", fixed(APRIL, 25)),
                LABOUR_DAY,
                holiday("Republic Day", fixed(JUNE, 2)),
                ASSUMPTION,
                holiday("Saint Francis' Day", fixed(OCTOBER, 4).since(2026)),
                ALL_SAINTS,
                IMMACULATE,
                CHRISTMAS,
                SECOND_CHRISTMAS);
    }

    /** What falls on a Sunday is moved or not by each region, so it stands as it is. */
    private static List<EventRule> spain() {
        return List.of(
                NEW_YEAR,
                EPIPHANY,
                GOOD_FRIDAY,
                LABOUR_DAY,
                ASSUMPTION,
                holiday("National Day", fixed(OCTOBER, 12)),
                ALL_SAINTS,
                holiday("Constitution Day", fixed(DECEMBER, 6)),
                IMMACULATE,
                CHRISTMAS);
    }

    private static List<EventRule> poland() {
        return List.of(
                NEW_YEAR,
                holiday("Epiphany", fixed(JANUARY, 6).since(2011)),
                EASTER_SUNDAY,
                EASTER_MONDAY,
                LABOUR_DAY,
                holiday("Constitution Day", fixed(MAY, 3)),
                WHIT_SUNDAY,
                CORPUS_CHRISTI,
                ASSUMPTION,
                ALL_SAINTS,
                holiday("Independence Day", fixed(NOVEMBER, 11).and(once(2018, 11, 12))),
                holiday("Christmas Eve", fixed(DECEMBER, 24).since(2025)),
                CHRISTMAS,
                SECOND_CHRISTMAS);
    }

    private static List<EventRule> england() {
        return List.of(
                NEW_YEAR,
                holiday("New Year's Day observed", fixed(JANUARY, 1).substitute(2, 1)),
                GOOD_FRIDAY,
                EASTER_MONDAY,
                holiday(
                        "Early May Bank Holiday",
                        weekday(1, MONDAY, MAY).except(2020).and(once(2020, 5, 8))),
                holiday(
                        "Spring Bank Holiday",
                        weekday(-1, MONDAY, MAY)
                                .except(2012, 2022)
                                .and(once(2012, 6, 4))
                                .and(once(2022, 6, 2))),
                holiday("Summer Bank Holiday", weekday(-1, MONDAY, AUGUST)),
                holiday(
                        "Royal occasion",
                        once(2011, 4, 29)
                                .and(once(2012, 6, 5))
                                .and(once(2022, 6, 3))
                                .and(once(2022, 9, 19))
                                .and(once(2023, 5, 8))),
                CHRISTMAS,
                holiday("Christmas Day observed", fixed(DECEMBER, 25).substitute(2, 2)),
                holiday("Boxing Day", fixed(DECEMBER, 26)),
                holiday("Boxing Day observed", fixed(DECEMBER, 26).substitute(2, 2)));
    }

    private static DateRule once(int inYear, int month, int day) {
        return year -> year == inYear ? List.of(LocalDate.of(year, month, day)) : List.of();
    }

    private static List<EventRule> ireland() {
        return List.of(
                NEW_YEAR,
                holiday("Saint Brigid's Day", Holidays::saintBrigid),
                holiday("Saint Patrick's Day", fixed(MARCH, 17)),
                holiday("Day of Remembrance", once(2022, 3, 18)),
                EASTER_MONDAY,
                holiday("May Day", weekday(1, MONDAY, MAY)),
                holiday("June Bank Holiday", weekday(1, MONDAY, JUNE)),
                holiday("August Bank Holiday", weekday(1, MONDAY, AUGUST)),
                holiday("October Bank Holiday", weekday(-1, MONDAY, OCTOBER)),
                CHRISTMAS,
                holiday("Saint Stephen's Day", fixed(DECEMBER, 26)));
    }

    /** The first Monday of February, but the first where that is a Friday. */
    private static List<LocalDate> saintBrigid(int year) {
        LocalDate first = LocalDate.of(year, FEBRUARY, 1);
        DateRule rule =
                first.getDayOfWeek() == DayOfWeek.FRIDAY
                        ? fixed(FEBRUARY, 1)
                        : weekday(1, MONDAY, FEBRUARY);
        return rule.since(2023).in(year);
    }

    private static List<EventRule> unitedStates() {
        return List.of(
                NEW_YEAR,
                holiday("New Year's Day observed", fixed(JANUARY, 1).substitute(-1, 1)),
                holiday("Martin Luther King Day", weekday(3, MONDAY, JANUARY)),
                holiday("Presidents' Day", weekday(3, MONDAY, FEBRUARY)),
                holiday("Memorial Day", weekday(-1, MONDAY, MAY)),
                holiday("Juneteenth", fixed(JUNE, 19).since(2021)),
                holiday("Juneteenth observed", fixed(JUNE, 19).since(2021).substitute(-1, 1)),
                holiday("Independence Day", fixed(JULY, 4)),
                holiday("Independence Day observed", fixed(JULY, 4).substitute(-1, 1)),
                holiday("Labor Day", weekday(1, MONDAY, SEPTEMBER)),
                holiday("Columbus Day", weekday(2, MONDAY, OCTOBER)),
                holiday("Veterans Day", fixed(NOVEMBER, 11)),
                holiday("Veterans Day observed", fixed(NOVEMBER, 11).substitute(-1, 1)),
                holiday("Thanksgiving", weekday(4, THURSDAY, NOVEMBER)),
                CHRISTMAS,
                holiday("Christmas Day observed", fixed(DECEMBER, 25).substitute(-1, 1)));
    }

    /** Those of nearly all provinces and of federal employees. */
    private static List<EventRule> canada() {
        return List.of(
                NEW_YEAR,
                GOOD_FRIDAY,
                holiday("Victoria Day", before(MONDAY, MAY, 25)),
                holiday("Canada Day", fixed(JULY, 1)),
                holiday("Labour Day", weekday(1, MONDAY, SEPTEMBER)),
                holiday("Truth and Reconciliation", fixed(SEPTEMBER, 30).since(2021)),
                holiday("Thanksgiving", weekday(2, MONDAY, OCTOBER)),
                holiday("Remembrance Day", fixed(NOVEMBER, 11)),
                CHRISTMAS);
    }

    /** By law alone: the longer breaks, made by moving working days, are announced each year. */
    private static List<EventRule> china() {
        DateRule newYear = ChineseFestivals.newYear();
        return List.of(
                NEW_YEAR,
                holiday("Chinese New Year's Eve", newYear.plusDays(-1).since(2025)),
                holiday("Chinese New Year", newYear.lasting(3)),
                holiday("Tomb-Sweeping Day", ChineseFestivals.tombSweeping()),
                LABOUR_DAY,
                holiday("Labour Day holiday", fixed(MAY, 2).since(2025)),
                holiday("Dragon Boat Festival", ChineseFestivals.dragonBoat()),
                holiday("Mid-Autumn Festival", ChineseFestivals.midAutumn()),
                holiday("National Day", fixed(OCTOBER, 1).lasting(3)));
    }
}
