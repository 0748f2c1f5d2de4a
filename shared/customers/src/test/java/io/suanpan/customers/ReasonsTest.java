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
        assertThat(say("days_since_last_order", 3)).isEqualTo("ordered 3 days ago");
        assertThat(say("days_since_last_order", 1)).isEqualTo("ordered 1 day ago");
        assertThat(say("orders_30", 0)).isEqualTo("no order in the last 30 days");
        assertThat(say("contacts_90", 1))
                .isEqualTo("was reached by campaigns once in the last 90 days");
        assertThat(say("contacts_90", 2)).contains("twice");
        assertThat(say("contacts_90", 5)).contains("5 times");
        assertThat(say("home_country", 1)).isEqualTo("lives where most customers live");
        assertThat(say("home_country", 0)).isEqualTo("does not live where most customers live");
        assertThat(say("returned_money_share", 0.125))
                .isEqualTo("returned 13 % of the money spent");
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
    void theWeightiestOfEachTopicComesFirst() {
        var docs =
                List.of(
                        new FeatureDoc("orders_30", "orders in the last 30 days", "orders"),
                        new FeatureDoc("orders_60", "orders in the last 60 days", "orders"),
                        new FeatureDoc(
                                "days_since_last_order", "days since the last order", "days"),
                        new FeatureDoc("returns", "returns so far", "returns"),
                        new FeatureDoc("shoe_size", "size of the shoes", ""));
        double[] x = {1, 2, 3, Double.NaN, 44};
        List<Reason> reasons =
                new Reasons().of(docs, x, new double[] {0.2, 0.3, -0.3, 0.009, 0.05, -1});
        assertThat(reasons)
                .extracting(Reason::text)
                .containsExactly(
                        "2 orders in the last 60 days, which raises it",
                        "ordered 3 days ago, which lowers it",
                        "size of the shoes: 44, which raises it");
        assertThat(reasons.getFirst())
                .isEqualTo(
                        new Reason(
                                "orders_60",
                                "orders in the last 60 days",
                                2.0,
                                "orders",
                                0.3,
                                "2 orders in the last 60 days, which raises it"));
    }
}
