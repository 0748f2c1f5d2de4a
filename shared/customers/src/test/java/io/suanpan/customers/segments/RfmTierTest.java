package io.suanpan.customers.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Json;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmTierTest {
    @Test
    void eachOfThe125ScoresLiesInExactlyOneTierAndEachTierHoldsSome() {
        Set<RfmTier> found = EnumSet.noneOf(RfmTier.class);
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                for (int money = 1; money <= 5; money++) {
                    RfmScores scores = new RfmScores(recency, frequency, money);
                    List<RfmTier> holding =
                            Arrays.stream(RfmTier.values())
                                    .filter(tier -> tier.holds(scores))
                                    .toList();
                    assertThat(holding).as("tiers of %s", scores).hasSize(1);
                    assertThat(RfmTier.of(scores)).isEqualTo(holding.getFirst());
                    found.add(holding.getFirst());
                }
            }
        }
        assertThat(found).containsExactly(RfmTier.values());
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, champions",
        "4, 4, 3, champions",
        "3, 5, 4, loyal",
        "5, 2, 2, potential loyalists",
        "5, 1, 1, new",
        "4, 1, 1, promising",
        "3, 3, 3, need attention",
        "3, 1, 2, about to sleep",
        "2, 4, 4, at risk",
        "1, 5, 5, cannot lose",
        "2, 1, 1, hibernating",
        "1, 1, 1, lost",
    })
    void tiersAsTheTableHasThem(int recency, int frequency, int money, String title) {
        assertThat(RfmTier.of(new RfmScores(recency, frequency, money)).title()).isEqualTo(title);
    }

    @Test
    void eachTierSaysWhatItMeansAndWhatToDo() {
        assertThat(RfmTier.values())
                .hasSize(11)
                .allSatisfy(tier -> {
                    assertThat(tier.meaning()).endsWith(".").hasSizeGreaterThan(20);
                    assertThat(tier.whatToDo()).endsWith(".").hasSizeGreaterThan(30);
                });
        assertThat(Arrays.stream(RfmTier.values()).map(RfmTier::whatToDo)).doesNotHaveDuplicates();
        assertThat(Json.text(RfmTier.AT_RISK)).isEqualTo("\"at risk\"");
    }

    @Test
    void fifthsOfTenAsCountedByHand() {
        double[] ten = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
        RfmCuts cuts = RfmCuts.of(ten, ten, ten);
        assertThat(cuts.recency()).containsExactly(2.0, 4.0, 6.0, 8.0);
        assertThat(cuts.score(1, 1, 1)).isEqualTo(new RfmScores(5, 1, 1));
        assertThat(cuts.score(2, 2, 2)).isEqualTo(new RfmScores(5, 1, 1));
        assertThat(cuts.score(3, 3, 3)).isEqualTo(new RfmScores(4, 2, 2));
        assertThat(cuts.score(8, 8, 8)).isEqualTo(new RfmScores(2, 4, 4));
        assertThat(cuts.score(8.5, 9, 99)).isEqualTo(new RfmScores(1, 5, 5));
    }

    @Test
    void equalValuesHaveEqualScores() {
        double[] mostlyOne = {1, 1, 1, 1, 1, 1, 1, 2, 3, 9};
        RfmCuts cuts = RfmCuts.of(mostlyOne, mostlyOne, mostlyOne);
        assertThat(cuts.frequency()).containsExactly(1.0, 1.0, 1.0, 2.0);
        assertThat(cuts.score(1, 1, 1)).isEqualTo(new RfmScores(5, 1, 1));
        assertThat(cuts.score(9, 2, 9)).isEqualTo(new RfmScores(1, 4, 5));
        double[] same = {4, 4, 4};
        assertThat(RfmCuts.of(same, same, same).score(4, 4, 4)).isEqualTo(new RfmScores(5, 1, 1));
    }

    @Test
    void theOrderOfTheCustomersChangesNoCut() {
        double[] up = {1, 5, 9, 20, 40, 41};
        double[] down = {41, 40, 20, 9, 5, 1};
        assertThat(RfmCuts.of(down, down, down)).isEqualTo(RfmCuts.of(up, up, up));
    }

    @Test
    void whatCannotBeIsRefused() {
        double[] none = {};
        assertThatThrownBy(() -> RfmCuts.of(none, none, none))
                .hasMessageContaining("No customer has bought");
        assertThatThrownBy(() -> new RfmScores(0, 1, 1)).hasMessageContaining("recency is 0");
        assertThatThrownBy(() -> new RfmScores(1, 6, 1)).hasMessageContaining("frequency is 6");
        List<Double> fine = List.of(1.0, 2.0, 3.0, 4.0);
        assertThatThrownBy(() -> new RfmCuts(fine, List.of(1.0), fine))
                .hasMessageContaining("The cuts of frequency");
        assertThatThrownBy(() -> new RfmCuts(fine, fine, List.of(2.0, 1.0, 3.0, 4.0)))
                .hasMessageContaining("ascending");
        assertThatThrownBy(() -> new RfmCuts(List.of(1.0, 2.0, Double.NaN, 4.0), fine, fine))
                .hasMessageContaining("The cuts of recency");
    }
}
