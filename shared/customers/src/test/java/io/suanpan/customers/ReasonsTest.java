package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.FeatureDoc;
import io.suanpan.tables.features.CustomerFeatures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static final Map<String, Phrase> PHRASES = Phrase.load();

    private static String say(String feature, double value) {
        return PHRASES.get(feature).say(value);
    }

    @Test
    void everyFeatureHasAPhraseAndEveryPhraseAFeature() {
        assertThat(PHRASES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CustomerFeatures.docs().stream().map(FeatureDoc::name).toList());
    }

    @Test
    void everyPhraseIsASentenceForAnyValue() {
        PHRASES.forEach((feature, phrase) -> {
            for (double value : new double[] {0, 1, 2, 0.37, 12.5}) {
                assertThat(phrase.say(value)).as(feature).doesNotContain("{", "[", "|", "  ");
            }
        });
    }

    @Test
    void countsAreSaidAsPeopleDo() {
        assertThat(say("days_since_last_order", 3)).isEqualTo("last ordered 3 days ago");
        assertThat(say("days_since_last_order", 1)).isEqualTo("last ordered 1 day ago");
        assertThat(say("orders_30", 0)).isEqualTo("no order in the last 30 days");
        assertThat(say("contacts_90", 1))
                .isEqualTo("was reached by campaigns once in the last 90 days");
        assertThat(say("contacts_90", 2)).contains("twice");
        assertThat(say("contacts_90", 5)).contains("5 times");
        assertThat(say("home_country", 1)).isEqualTo("lives where most customers live");
        assertThat(say("home_country", 0)).isEqualTo("does not live where most customers live");
        assertThat(say("returned_money_share", 0.125))
                .isEqualTo("returned goods worth 13 % of the money spent");
        assertThat(say("gap_mean", Double.NaN)).startsWith("has ordered on one day only");
    }

    @Test
    void numbersHaveTwoDigitsBelowTenAndNoneAfterThePointAbove() {
        assertThat(Rounding.words(0.01234)).isEqualTo("0.012");
        assertThat(Rounding.words(9.96)).isEqualTo("10");
        assertThat(Rounding.words(123.5)).isEqualTo("124");
        assertThat(Rounding.words(-0.0)).isEqualTo("0");
        assertThat(Rounding.words(2.0)).isEqualTo("2");
    }

    @Test
    void moneyAndRatiosAreSaidAsPeopleDo() {
        assertThat(say("money_90", 0)).isEqualTo("spent nothing in the last 90 days");
        assertThat(say("money_90", 1))
                .isEqualTo("spent as much as 1 typical order in the last 90 days");
        assertThat(say("money_90", 3.52))
                .isEqualTo("spent as much as 3.5 typical orders in the last 90 days");
        assertThat(say("silence_ratio", 0.05))
                .isEqualTo("silent for 5 % of the usual time between orders");
        assertThat(say("silence_ratio", 1))
                .isEqualTo("silent for about the usual time between orders");
        assertThat(say("silence_ratio", 3.25))
                .isEqualTo("silent for 3.3 times the usual time between orders");
    }

    @Test
    void theTypicalValueStandsBesideANumberAndNowhereElse() {
        assertThat(PHRASES.get("order_days_90").say(5, 2))
                .isEqualTo("ordered on 5 days in the last 90 days (typical: 2 days)");
        assertThat(PHRASES.get("order_days_90").say(0, 0))
                .isEqualTo("ordered on no day in the last 90 days (as is typical)");
        assertThat(PHRASES.get("silence_ratio").say(3, 0.5))
                .isEqualTo("silent for 3 times the usual time between orders (typical: 50 %)");
        assertThat(PHRASES.get("money_90").say(0, 1.3))
                .isEqualTo("spent nothing in the last 90 days (typical: 1.3)");
        assertThat(PHRASES.get("silence_ratio").say(3, 1)).endsWith("(typical: once)");
        assertThat(PHRASES.get("home_country").say(0, 1))
                .isEqualTo("does not live where most customers live");
        assertThat(PHRASES.get("gap_mean").say(Double.NaN, 30)).doesNotContain("typical");
        assertThat(PHRASES.get("gap_mean").say(30, Double.NaN)).doesNotContain("typical");
    }

    private static FeatureDoc doc(String name) {
        return CustomerFeatures.docs().stream()
                .filter(doc -> doc.name().equals(name))
                .findFirst()
                .orElseGet(() -> new FeatureDoc(name, "size of the shoes", ""));
    }

    private static List<Reason> reasons(
            List<String> names, double[] x, double[] contributions, Map<String, Double> typical) {
        List<FeatureDoc> docs = names.stream().map(ReasonsTest::doc).toList();
        return new Reasons(docs, PHRASES).of(x, contributions, typical, "the chance of an order");
    }

    @Test
    void topicsAreRankedByWhatTheirFeaturesContributeTogether() {
        var names =
                List.of("days_since_last_order", "orders_30", "orders_60", "returns", "shoe_size");
        double[] x = {3, 1, 2, Double.NaN, 44};
        List<Reason> reasons =
                reasons(names, x, new double[] {-0.3, 0.15, 0.2, 0.009, 0.05, -1}, Map.of());
        assertThat(reasons)
                .extracting(Reason::text)
                .containsExactly(
                        "2 orders in the last 60 days: raises the chance of an order",
                        "last ordered 3 days ago: lowers the chance of an order",
                        "size of the shoes: 44: raises the chance of an order");
        assertThat(reasons.getFirst())
                .isEqualTo(
                        new Reason(
                                "orders_60",
                                "orders in the last 60 days",
                                2.0,
                                "orders",
                                0.35,
                                "2 orders in the last 60 days: raises the chance of an order"));
    }

    @Test
    void aTopicIsSaidByAFeatureThatPullsItsWay() {
        var names = List.of("orders_30", "orders_60", "orders_90");
        double[] x = {1, 2, 3};
        List<Reason> reasons = reasons(names, x, new double[] {-0.5, 0.4, 0.3, 0}, Map.of());
        assertThat(reasons).hasSize(1);
        assertThat(reasons.getFirst().feature()).isEqualTo("orders_60");
        assertThat(reasons.getFirst().contribution()).isEqualTo(0.2);
    }

    @Test
    void whatIsHardToSaySpeaksOnlyWhereNothingElsePullsTheSameWay() {
        var names = List.of("fading_order_days_90", "order_days_90");
        double[] x = {2.5, 4};
        assertThat(reasons(names, x, new double[] {0.5, 0.1, 0}, Map.of("order_days_90", 1.0)))
                .extracting(Reason::text, Reason::contribution)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "ordered on 4 days in the last 90 days (typical: 1 day): raises the"
                                        + " chance of an order",
                                0.6));
        assertThat(reasons(names, x, new double[] {0.5, -0.1, 0}, Map.of()).getFirst().feature())
                .isEqualTo("fading_order_days_90");
    }

    @Test
    void atMostFiveAreGivenAndEqualOnesKeepTheOrderOfTheFeatures() {
        var names =
                List.of(
                        "days_since_last_order",
                        "days_since_first_order",
                        "orders",
                        "money_gross",
                        "gap_mean",
                        "silence_ratio");
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] equal = {0.1, 0.1, 0.1, -0.1, 0.1, 0.1, 0};
        assertThat(reasons(names, x, equal, Map.of()))
                .extracting(Reason::feature)
                .isEqualTo(names.subList(0, 5));
    }
}
