package io.suanpan.recommendation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.recommendation.ranking.RankingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayRankingTest {
    @Test
    void theUsualOnesAreNamedAsTheyAreAskedFor() {
        assertThat(ReplayRanking.usual())
                .extracting(ReplayRanking::name)
                .containsExactly(
                        "best",
                        "popular",
                        "diversity=0.3",
                        "priceWeight=1",
                        "marginWeight=1",
                        "chance");
        ReplayRanking.usual()
                .forEach(it -> assertThat(ReplayRanking.parse(it.name())).isEqualTo(it));
    }

    @Test
    void wishesAreReadTogether() {
        var wished =
                (ReplayRanking.Wished)
                        ReplayRanking.parse(
                                "diversity=0.2,maxPerCategory=3,priceWeight=-1,marginWeight=2");

        assertThat(wished.change().applyTo(RankingOptions.defaults()))
                .isEqualTo(
                        RankingOptions.defaults()
                                .withDiversity(0.2)
                                .withMostPerCategory(3)
                                .withPriceWeight(-1)
                                .withMarginWeight(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "newest | \"newest\" cannot be replayed",
                "calibration=0.5 | cannot be replayed",
                "diversity | cannot be replayed",
                "diversity=much | diversity is \"much\", which is no number",
                "diversity=NaN | diversity is NaN",
                "diversity=1.5 | diversity is 1.5; it must be 0.0 to 1.0",
                "priceWeight=5 | priceWeight is 5.0",
                "maxPerCategory=0 | mostPerCategory is 0",
                "maxPerCategory=1.5 | no whole number",
                "diversity=0.1,diversity=0.2 | has diversity twice",
            })
    void whatCannotBeReplayedIsRefused(String text, String why) {
        assertThatThrownBy(() -> ReplayRanking.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
