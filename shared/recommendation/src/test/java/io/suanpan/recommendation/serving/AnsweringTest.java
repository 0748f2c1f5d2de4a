package io.suanpan.recommendation.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.live.LiveEvent;
import io.suanpan.recommendation.ranking.RankingOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnsweringTest {
    private static final RankingOptions NEW =
            RankingOptions.defaults().withNotAgainAfter(Set.of(EventKind.PURCHASE));
    private static final RecommendWish WISH = RecommendWish.defaults().withRanking(NEW);

    private static final Profile NO_VISIT = Profile.stranger(TinyModel.END);

    private final InteractionLog log = TinyModel.log();
    private final RecommendModel model = TinyModel.of(log);
    private final Answering answering = new Answering(model);

    private KnownDeeds deeds(String customer) {
        return new KnownDeeds(
                model,
                customer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(TinyModel.history(log, customer)));
    }

    private List<RecommendedItem> shown(Profile profile, RecommendWish wish) {
        return answering.answer(profile, NO_VISIT, wish, Set.of()).items();
    }

    /** T3 and K3 are out of stock, and nobody ever touched N. */
    @Test
    void whatSuitsComesFirstThenWhatIsPopularAndNothingElse() {
        List<RecommendedItem> items = shown(deeds("L").profile(), WISH);
        assertThat(TinyModel.ids(items)).containsExactlyInAnyOrder("T2", "K1", "K2");
        assertThat(items)
                .filteredOn(it -> it.productId().equals("T2"))
                .extracting(RecommendedItem::reason)
                .containsExactly(
                        new Reason("bought", "Because you bought Kind T1.", List.of("T1")));
        assertThat(items).extracting(RecommendedItem::rank).containsExactly(1, 2, 3);
        RecommendWish soldOut =
                new RecommendWish(Show.SUITED, NEW, "", Set.of(), true, Exploring.none());
        assertThat(TinyModel.ids(shown(deeds("L").profile(), soldOut))).contains("T3", "K3");
    }

    @Test
    void aReasonNamesTheStrongestKindOfWhatWasDone() {
        KnownDeeds cart = deeds("");
        cart.addNow(List.of(new CartItem("K1", EventKind.VIEW, 1)));
        assertThat(shown(cart.profile(), WISH).getFirst().reason())
                .isEqualTo(new Reason("viewed", "Because you looked at Kind K1.", List.of("K1")));
        cart.addNow(List.of(new CartItem("K1", EventKind.CART, 1)));
        assertThat(shown(cart.profile(), WISH).getFirst().reason().kind()).isEqualTo("in-cart");
    }

    @Test
    void strangersGetWhatIsPopularWithoutAReasonOfTheirOwn() {
        List<RecommendedItem> items = shown(Profile.stranger(TinyModel.END), WISH);
        assertThat(items).hasSize(4);
        assertThat(items).allMatch(it -> it.reason().kind().equals("popular"));
    }

    /** The recommender of customers would show NEW first: it is rising. */
    @Test
    void strangersGetWhatIsPopularWhateverTheRecommenderSays() {
        int day = 86_400;
        InteractionLog.Builder log = InteractionLog.builder();
        for (int c = 0; c < 5; c++) {
            log.add("A" + c, "OLD", c, EventKind.PURCHASE, 1);
        }
        log.add("B0", "NEW", 300 * day, EventKind.PURCHASE, 1);
        log.add("B1", "NEW", 300 * day, EventKind.PURCHASE, 1);
        var answering = new Answering(TinyModel.of(log.build(), "popularity-recent"));
        Profile stranger = Profile.stranger(300 * day);

        List<RecommendedItem> items = answering.answer(stranger, stranger, WISH, Set.of()).items();

        assertThat(TinyModel.ids(items)).containsExactly("OLD", "NEW");
    }

    /** N is like T1, which A0 bought; nobody touched N. */
    @Test
    void aNewProductSuitsWhoLikesItsLikesAndSaysSo() {
        int items = log.items().size();
        int fresh = log.items().index("N").orElseThrow();
        int tea = log.items().index("T1").orElseThrow();
        SparseMatrix alike =
                SparseMatrix.of(
                        items, items, new int[] {fresh}, new int[] {tea}, new float[] {0.9f});
        var related = new RelatedLists(alike, model.related().complements());
        RecommendModel with =
                new RecommendModel(
                        model.asOfSeconds(),
                        "EUR",
                        model.customers(),
                        1,
                        model.catalogue(),
                        model.parts(),
                        model.neighbours(),
                        related,
                        model.session(),
                        model.repeat());
        KnownDeeds deeds = new KnownDeeds(with, Optional.of(TinyModel.history(log, "L")));
        List<RecommendedItem> shown =
                new Answering(with).answer(deeds.profile(), NO_VISIT, WISH, Set.of()).items();
        assertThat(shown)
                .filteredOn(it -> it.productId().equals("N"))
                .extracting(it -> it.reason().text())
                .containsExactly("Because you bought Kind T1.");
    }

    @Test
    void categoriesAreExcludedAndAnEmptyListSaysWhy() {
        RecommendWish noTea =
                new RecommendWish(Show.SUITED, NEW, "", Set.of("tea"), false, Exploring.none());
        assertThat(TinyModel.ids(shown(deeds("L").profile(), noTea)))
                .containsExactlyInAnyOrder("K1", "K2");
        RecommendWish nothing =
                new RecommendWish(
                        Show.SUITED, NEW, "", Set.of("tea", "coffee"), false, Exploring.none());
        Answering.Answer none = answering.answer(deeds("L").profile(), NO_VISIT, nothing, Set.of());
        assertThat(none.items()).isEmpty();
        assertThat(none.notes())
                .startsWith(
                        "0 of 10 items could be shown.", "6 left out: excluded by the request.");
    }

    @Test
    void whatTheTrainingSawIsNotCountedAgain() {
        KnownDeeds deeds = deeds("L");
        deeds.addLive(
                List.of(
                        live("a", EventKind.PURCHASE, "K2", TinyModel.END - 10),
                        live("b", EventKind.VIEW, "K1", TinyModel.END),
                        live("c", EventKind.VIEW, "NO-SUCH", TinyModel.END + 1)));
        assertThat(deeds.hasLive()).isFalse();
        deeds.addLive(
                List.of(
                        live("d", EventKind.VIEW, "K2", TinyModel.END - 70),
                        live("e", EventKind.CART, "T2", TinyModel.END + 20)));
        assertThat(deeds.hasLive()).isTrue();
        assertThat(deeds.inCart()).containsExactly("T2");
        Profile profile = deeds.profile();
        assertThat(profile.now()).isEqualTo(TinyModel.END + 20);
        assertThat(profile.size()).isEqualTo(4);
        assertThat(List.of(item(profile, 0), item(profile, 1), item(profile, 2), item(profile, 3)))
                .as("oldest first")
                .containsExactly("K2", "T1", "K1", "T2");
        assertThat(profile.user()).contains(log.users().index("L").orElseThrow());
    }

    private static LiveEvent live(String id, EventKind kind, String product, long seconds) {
        return new LiveEvent(id, kind, product, seconds, 1);
    }

    private String item(Profile profile, int at) {
        return model.catalogue().item(profile.item(at)).id();
    }

    @Test
    void anEventOfBothACustomerAndTheSessionCountsOnce() {
        KnownDeeds deeds = deeds("L");
        var event = live("a", EventKind.VIEW, "K2", TinyModel.END + 5);
        deeds.addLive(List.of(event));
        deeds.addLive(List.of(event));
        assertThat(deeds.profile().size()).isEqualTo(3);
    }

    /** L bought tea; who had K1 in a visit had coffee there, which counts more. */
    @Test
    void aVisitIsAnsweredByVisitsThatWentAlike() {
        KnownDeeds deeds = deeds("L");
        deeds.addNow(List.of(new CartItem("K1", EventKind.CART, 1)));
        Profile profile = deeds.profile();
        List<RecommendedItem> items =
                answering.answer(profile, deeds.visit(profile), WISH, deeds.inCart()).items();
        assertThat(TinyModel.ids(items)).containsExactly("K2", "T2");
        assertThat(items.getFirst().reason())
                .isEqualTo(
                        new Reason(
                                "in-cart",
                                "Because you have Kind K1 in your cart.",
                                List.of("K1")));
        assertThat(items.getLast().reason().text()).isEqualTo("Because you bought Kind T1.");
    }

    @Test
    void aVisitIsWhatWasDoneLastWithoutALongPause() {
        KnownDeeds deeds = deeds("L");
        assertThat(deeds.visit(deeds.profile()).size()).isZero();
        deeds.addLive(
                List.of(
                        live("a", EventKind.VIEW, "K3", TinyModel.END + 10),
                        live("c", EventKind.VIEW, "T2", TinyModel.END + 10 + 1_801 + 1_800),
                        live("b", EventKind.CART, "K2", TinyModel.END + 10 + 1_801)));
        Profile visit = deeds.visit(deeds.profile());
        assertThat(List.of(item(visit, 0), item(visit, 1))).containsExactly("K2", "T2");
        assertThat(visit.size()).isEqualTo(2);
        assertThat(visit.user()).isPresent();
    }

    /**
     * L bought T1, in the shop's last 50 seconds, and looked at K1; nobody bought anything twice.
     */
    @Test
    void againIsWhatWasBoughtAndNothingThatFillsUp() {
        RecommendWish again =
                new RecommendWish(
                        Show.AGAIN,
                        NEW.withNotAgainAfter(Set.of()),
                        "",
                        Set.of(),
                        false,
                        Exploring.none());
        List<RecommendedItem> items = shown(deeds("L").profile(), again);
        assertThat(TinyModel.ids(items)).containsExactly("T1");
        RecommendedItem tea = items.getFirst();
        assertThat(tea.reason().kind()).isEqualTo("again");
        assertThat(tea.due()).isNotNull();
        assertThat(shown(deeds("L").profile(), WISH)).allMatch(it -> it.due() == null);
        RecommendWish pinned = again.withRanking(again.ranking().withPins(Map.of(1, "K2")));
        assertThat(TinyModel.ids(shown(deeds("L").profile(), pinned)))
                .as("never bought")
                .containsExactly("T1");
    }
}
