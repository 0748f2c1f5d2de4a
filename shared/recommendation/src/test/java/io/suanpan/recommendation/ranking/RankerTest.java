package io.suanpan.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankerTest {
    private static final Vocabulary ITEMS =
            Vocabulary.of(List.of("bowl", "cup", "green", "herbal", "pot", "rooibos"));

    /** bowl, cup and pot are ware, the others are tea. */
    private static final Assortment SHOP =
            Assortment.of(ITEMS)
                    .category("bowl", "ware")
                    .category("cup", "ware")
                    .category("pot", "ware")
                    .category("green", "tea")
                    .category("herbal", "tea")
                    .category("rooibos", "tea")
                    .price("bowl", 400)
                    .price("cup", 200)
                    .price("pot", 3_200)
                    .price("green", 400)
                    .margin("bowl", 100)
                    .margin("cup", -5)
                    .margin("pot", 400)
                    .soldOnlyIn("herbal", List.of("NL", "BE"))
                    .outOfStock("rooibos")
                    .build();

    private static final float[] SCORES = {5, 4, 3, 2, 1, 6};
    private static final Ranker RANKER = new Ranker(SHOP, ItemSimilarity.byCategory(SHOP));
    private static final RankingOptions THREE = RankingOptions.defaults().withCount(3);
    private static final Profile STRANGER = Profile.stranger(0);

    @Test
    void theBestOfWhatMayBeShown() {
        RankedList list = RANKER.rank(SCORES, STRANGER, THREE);

        assertThat(list.names()).containsExactly("bowl", "cup", "green");
        assertThat(list.notes()).isEmpty();
        assertThat(list.items().getFirst()).isEqualTo(new RankedItem(0, "bowl", 5f, 5f, false));
    }

    @Test
    void aShorterListSaysWhereTheOthersWent() {
        Profile customer =
                STRANGER.in("DE")
                        .with(0, EventKind.PURCHASE, 1, 1)
                        .with(1, EventKind.CART, 2, 1)
                        .with(4, EventKind.VIEW, 3, 1);
        float[] scores = {5, 4, Float.NaN, 2, 1, 6};

        RankedList list = RANKER.rank(scores, customer, THREE.withExcluded(Set.of("ghost")));

        assertThat(list.names()).containsExactly("pot");
        assertThat(list.notes())
                .containsExactly(
                        new RankingNote(NoteCause.TOO_FEW, 2, "1 of 3 items could be shown."),
                        new RankingNote(
                                NoteCause.NOT_SOLD_HERE,
                                1,
                                "1 left out: not sold in this country."),
                        new RankingNote(NoteCause.OUT_OF_STOCK, 1, "1 left out: out of stock."),
                        new RankingNote(
                                NoteCause.HAD_ALREADY,
                                2,
                                "2 left out: bought or in the cart already."),
                        new RankingNote(NoteCause.NOT_SCORED, 1, "1 left out: no score."),
                        new RankingNote(NoteCause.UNKNOWN_NAME, 1, "Not known here: ghost."));
    }

    @Test
    void nothingIsLeftToShow() {
        RankedList list =
                RANKER.rank(SCORES, STRANGER, THREE.withExcluded(Set.copyOf(ITEMS.names())));

        assertThat(list.items()).isEmpty();
        assertThat(list.notes())
                .extracting(RankingNote::cause)
                .containsExactly(NoteCause.TOO_FEW, NoteCause.EXCLUDED);
    }

    @Test
    void whatWasViewedOrBoughtMayBeShownAgainIfAskedFor() {
        Profile customer = STRANGER.with(0, EventKind.PURCHASE, 1, 1);

        assertThat(RANKER.rank(SCORES, customer, THREE).names()).doesNotContain("bowl");
        assertThat(RANKER.rank(SCORES, customer, THREE.withNotAgainAfter(Set.of())).names())
                .startsWith("bowl");
    }

    @Test
    void boostsMultiplyAndDivideWhatIsBelowZero() {
        float[] scores = {1, 0.5f, -1, -1.5f, 0.4f, 9};
        RankingOptions options =
                THREE.withItemBoosts(Map.of("pot", 5.0, "herbal", 2.0))
                        .withCategoryBoosts(Map.of("ware", 2.0, "wood", 3.0))
                        .withCount(5);

        RankedList list = RANKER.rank(scores, STRANGER, options);

        // pot 0.4 × 5 × 2, bowl 1 × 2, cup 0.5 × 2, herbal −1.5 / 2, green −1.
        assertThat(list.names()).containsExactly("pot", "bowl", "cup", "herbal", "green");
        assertThat(list.items())
                .extracting(RankedItem::weightedScore)
                .containsExactly(4f, 2f, 1f, -0.75f, -1f);
        assertThat(list.notes())
                .extracting(RankingNote::text)
                .containsExactly("Not known here: wood.");
    }

    @Test
    void pricesAndMarginsWeighByTheirRatioToTheTypicalOne() {
        float[] ones = {1, 1, 1, 1, 1, 1};
        RankedList byPrice = RANKER.rank(ones, STRANGER, THREE.withPriceWeight(0.5).withCount(5));
        RankedList byMargin = RANKER.rank(ones, STRANGER, THREE.withMarginWeight(1).withCount(5));

        // The median price is 400; herbal has none and counts as typical. √8, 1, 1, 1, √½.
        assertThat(byPrice.names()).containsExactly("pot", "bowl", "green", "herbal", "cup");
        assertThat(byPrice.items().getFirst().weightedScore())
                .isCloseTo((float) Math.sqrt(8), within(1e-6f));
        // The median of the margins above 0 is 250; the loss on a cup counts as a tenth of it.
        assertThat(byMargin.names()).containsExactly("pot", "green", "herbal", "bowl", "cup");
        assertThat(byMargin.items().getLast().weightedScore()).isEqualTo(0.1f);
    }

    @Test
    void pinsStandWhereTheyArePinnedAndCountForCaps() {
        RankingOptions options =
                THREE.withPins(Map.of(2, "pot")).withMostPerCategory(2).withCount(4);

        RankedList list = RANKER.rank(SCORES, STRANGER, options);

        assertThat(list.names()).containsExactly("bowl", "pot", "green", "herbal");
        assertThat(list.items().get(1).pinned()).isTrue();
        assertThat(list.items().get(1).score()).isEqualTo(1f);
    }

    @Test
    void pinsThatMayNotBeShownAreNoted() {
        RankingOptions options = THREE.withPins(Map.of(1, "rooibos", 2, "unheard", 9, "pot"));

        RankedList list = RANKER.rank(SCORES, STRANGER, options);

        assertThat(list.names()).containsExactly("bowl", "cup", "green");
        assertThat(list.notes())
                .extracting(RankingNote::text)
                .containsExactly(
                        "Pinned and not shown: rooibos at position 1 (out of stock), pot at"
                                + " position 9 (the list ends at 3).",
                        "Not known here: unheard.");
    }

    @Test
    void pinsOfLaterPositionsCloseAListThatIsTooShort() {
        RankingOptions options =
                THREE.withCount(10)
                        .withPins(Map.of(8, "cup", 10, "bowl"))
                        .withExcluded(Set.of("green"));

        assertThat(RANKER.rank(SCORES, STRANGER, options).names())
                .containsExactly("herbal", "pot", "cup", "bowl");
    }

    @Test
    void capsLookBeyondTheCandidatesAndThenSayThatTheyWereFull() {
        RankingOptions options = THREE.withMostPerCategory(1).withCandidates(1).withCount(3);

        RankedList list = RANKER.rank(SCORES, STRANGER, options);

        assertThat(list.names()).containsExactly("bowl", "green");
        assertThat(list.notes())
                .contains(
                        new RankingNote(
                                NoteCause.CATEGORY_FULL,
                                3,
                                "3 left out: no more of the category may be shown."));
    }

    @Test
    void diversityTakesWhatIsUnlike() {
        // Relevance over bowl … pot: 1, ¾, ½, ¼, 0. After the bowl: cup 0.6 × ¾ − 0.4 = 0.05,
        // green 0.6 × ½ = 0.3; then cup 0.05 again against herbal 0.6 × ¼ − 0.4.
        RankingOptions options = THREE.withDiversity(0.4);

        assertThat(RANKER.rank(SCORES, STRANGER, options).names())
                .containsExactly("bowl", "green", "cup");
    }

    @Test
    void calibrationFollowsTheSharesOfTheCustomersTaste() {
        Profile lover =
                STRANGER.with(2, EventKind.PURCHASE, 1, 1)
                        .with(3, EventKind.PURCHASE, 1, 1)
                        .with(5, EventKind.PURCHASE, 1, 1);
        RankingOptions options = THREE.withCalibration(0.9).withNotAgainAfter(Set.of());

        assertThat(RANKER.rank(SCORES, lover, options).names())
                .containsExactly("green", "herbal", "bowl");
        assertThat(RANKER.rank(SCORES, STRANGER, options).names())
                .as("of a stranger no taste is known")
                .containsExactly("bowl", "cup", "green");
    }

    @Test
    void theDivergenceIsThatOfSteck() {
        Profile customer =
                STRANGER.with(0, EventKind.PURCHASE, 1, 1)
                        .with(1, EventKind.PURCHASE, 1, 1)
                        .with(4, EventKind.PURCHASE, 1, 1)
                        .with(2, EventKind.PURCHASE, 1, 1);
        Taste taste = Taste.of(customer, SHOP);
        taste.show(SHOP.category(0));
        double[] divergences = taste.divergences();

        // p = (tea ¼, ware ¾); numpy 2.4.6: q̃ = 0.99 q + 0.01 p with q = (½, ½) and (0, 1).
        assertThat(divergences[SHOP.category(2)]).isCloseTo(0.1283245, within(1e-7));
        assertThat(divergences[SHOP.category(0)]).isCloseTo(0.9374083, within(1e-7));
    }

    @Test
    void listsAreThoseOfAPlainNumpyLoop() {
        Ranker ranker = forty();
        float[] scores = new float[40];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (i * 37 % 101) / 100f;
        }
        Profile customer =
                STRANGER.with(0, EventKind.PURCHASE, 1, 1)
                        .with(5, EventKind.PURCHASE, 1, 1)
                        .with(3, EventKind.PURCHASE, 1, 1)
                        .with(4, EventKind.PURCHASE, 1, 1);
        RankingOptions options =
                RankingOptions.defaults()
                        .withCount(8)
                        .withCandidates(25)
                        .withNotAgainAfter(Set.of());

        // numpy 2.4.6, the two papers' formulas written out over all candidates at each step.
        assertThat(indices(ranker.rank(scores, customer, options.withDiversity(0.5))))
                .containsExactly(30, 19, 8, 38, 27, 16, 5, 35);
        assertThat(indices(ranker.rank(scores, customer, options.withCalibration(0.5))))
                .containsExactly(30, 19, 8, 5, 38, 35, 24, 27);
        assertThat(
                        indices(
                                ranker.rank(
                                        scores,
                                        customer,
                                        options.withDiversity(0.3).withCalibration(0.4))))
                .containsExactly(30, 19, 8, 35, 38, 5, 24, 13);
    }

    private static Ranker forty() {
        Vocabulary items =
                Vocabulary.of(IntStream.range(0, 40).mapToObj("%02d"::formatted).toList());
        Assortment.Builder shop = Assortment.of(items);
        for (int i = 0; i < 40; i++) {
            shop.category(items.name(i), "c" + i * 7 % 5);
        }
        return new Ranker(shop.build(), (one, other) -> 1.0 / (1 + Math.abs(one - other)));
    }

    private static List<Integer> indices(RankedList list) {
        return list.items().stream().map(RankedItem::item).toList();
    }

    @Test
    void equalScoresStandInTheOrderOfNames() {
        assertThat(RANKER.rank(new float[6], STRANGER, THREE).names())
                .containsExactly("bowl", "cup", "green");
        assertThat(RANKER.rank(new float[6], STRANGER, THREE.withDiversity(0.5)).names())
                .containsExactly("bowl", "green", "cup");
    }

    @Test
    void aScaleOfAllScoresChangesNothing() {
        float[] larger = SCORES.clone();
        for (int i = 0; i < larger.length; i++) {
            larger[i] *= 1_024;
        }
        RankingOptions options = THREE.withDiversity(0.3).withCalibration(0.2);
        Profile customer = STRANGER.with(3, EventKind.PURCHASE, 1, 1);

        assertThat(RANKER.rank(larger, customer, options).names())
                .isEqualTo(RANKER.rank(SCORES, customer, options).names());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> RANKER.rank(new float[2], STRANGER, THREE))
                .hasMessage("There are 2 scores for 6 items.");
        assertThatThrownBy(() -> THREE.withCount(0))
                .hasMessage("For a list count is 0; it must be at least 1.");
        assertThatThrownBy(() -> THREE.withItemBoosts(Map.of("cup", 0.0)))
                .hasMessageContaining("the boost of cup is 0.0");
        assertThatThrownBy(() -> THREE.withDiversity(0.6).withCalibration(0.6))
                .hasMessageContaining("diversity + calibration");
        assertThatThrownBy(() -> THREE.withPins(Map.of(1, "cup", 2, "cup")))
                .hasMessageContaining("each item at one position");
        assertThatThrownBy(() -> THREE.withPriceWeight(Double.NaN))
                .hasMessageContaining("priceWeight is NaN");
    }

    @Test
    void theDefaults() {
        RankingOptions options = RankingOptions.defaults();

        assertThat(options.count()).isEqualTo(10);
        assertThat(options.notAgainAfter())
                .containsExactlyInAnyOrder(EventKind.CART, EventKind.PURCHASE);
        assertThat(options.excluded()).isEmpty();
        assertThat(options.itemBoosts()).isEmpty();
        assertThat(options.categoryBoosts()).isEmpty();
        assertThat(options.pins()).isEmpty();
        assertThat(options.priceWeight()).isZero();
        assertThat(options.marginWeight()).isZero();
        assertThat(options.diversity()).isZero();
        assertThat(options.calibration()).isZero();
        assertThat(options.mostPerCategory()).isEqualTo(Integer.MAX_VALUE);
        assertThat(options.candidates()).isEqualTo(100);
    }
}
