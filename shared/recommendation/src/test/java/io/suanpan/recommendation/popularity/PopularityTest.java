package io.suanpan.recommendation.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Stored;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PopularityTest {
    private static final long DAY = 86_400;

    /** cup: ann and bob; jar: bob twice; tea: eve, a day later. */
    private static final InteractionLog LOG =
            InteractionLog.builder()
                    .add("ann", "cup", 0, EventKind.PURCHASE, 1)
                    .add("bob", "cup", 0, EventKind.PURCHASE, 1)
                    .add("bob", "jar", 0, EventKind.PURCHASE, 1)
                    .add("bob", "jar", DAY, EventKind.PURCHASE, 1)
                    .add("eve", "tea", DAY, EventKind.PURCHASE, 1)
                    .build();

    private static final PopularityOptions OPTIONS = PopularityOptions.defaults();

    private static Popularity train(PopularityOptions options) {
        return new PopularityTrainer("popularity", options).train(LOG);
    }

    private static float[] scores(PopularityOptions options, Profile profile) {
        return Stored.scores(train(options), profile);
    }

    @Test
    void eachCustomerCountsOnceForAnItem() {
        assertThat(scores(OPTIONS, Profile.stranger(DAY)))
                .containsExactly(new float[] {0.5f, 0.25f, 0.25f}, within(1e-7f));
    }

    @Test
    void whatSoldLatelyCountsMoreWithAHalfLife() {
        Weighting recent = Weighting.bought().withHalfLifeDays(1);
        // cup 1/2 + 1/2, jar 1/2 + 1, tea 1: of 3.5.
        assertThat(scores(OPTIONS.withWeighting(recent), Profile.stranger(DAY)))
                .containsExactly(new float[] {2 / 7f, 3 / 7f, 2 / 7f}, within(1e-7f));
    }

    @Test
    void aCountryIsBelievedAsMuchAsItSold() {
        PopularityOptions options = OPTIONS.withCountries(Map.of("eve", "France")).withShrinkage(1);
        // France: tea 1, and one purchase as in the whole shop.
        assertThat(scores(options, Profile.stranger(DAY).in("France")))
                .containsExactly(new float[] {0.25f, 0.125f, 0.625f}, within(1e-7f));
        assertThat(scores(options, Profile.stranger(DAY).in("Peru"))[0]).isEqualTo(0.5f);
    }

    @Test
    void categoriesOfWhichTheCustomerTookMoreGoUp() {
        PopularityOptions options =
                OPTIONS.withCategories(Map.of("cup", "china", "jar", "china", "tea", "food"))
                        .withShrinkage(1);
        // Two of food: food (2 + 1/4) / 3 over 1/4 is 3, china (3/4) / 3 over 3/4 is 1/3.
        Profile profile = Profile.of(new int[] {2, 2, 77}, DAY);
        assertThat(scores(options, profile))
                .containsExactly(new float[] {0.5f / 3, 0.25f / 3, 0.75f}, within(1e-6f));
        assertThat(scores(options, Profile.stranger(DAY))[0]).isEqualTo(0.5f);
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Popularity model =
                train(
                        OPTIONS.withCountries(Map.of("eve", "France", "bob", "Peru"))
                                .withCategories(Map.of("tea", "food")));
        var again = Stored.again(model, Popularity::read);
        Profile profile = Profile.of(new int[] {2}, DAY).in("Peru");

        assertThat(Stored.scores(again, profile)).isEqualTo(Stored.scores(model, profile));
        assertThat(Stored.bytes(again)).isEqualTo(Stored.bytes(model));
    }

    @Test
    void shrinkageMustBeAboveZero() {
        assertThatThrownBy(() -> OPTIONS.withShrinkage(0)).hasMessageContaining("0.0");
    }
}
