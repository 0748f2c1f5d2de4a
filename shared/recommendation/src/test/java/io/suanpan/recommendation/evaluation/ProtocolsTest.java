package io.suanpan.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProtocolsTest {
    /** Times: ann 1 2 3 4 5, bob 2 6, eve 7 8. */
    private static final InteractionLog LOG =
            InteractionLog.builder()
                    .add("ann", "cup", 1, EventKind.PURCHASE, 1)
                    .add("ann", "tea", 2, EventKind.PURCHASE, 1)
                    .add("ann", "cup", 3, EventKind.PURCHASE, 1)
                    .add("ann", "jar", 4, EventKind.PURCHASE, 1)
                    .add("ann", "tea", 5, EventKind.PURCHASE, 1)
                    .add("ann", "pot", 5, EventKind.PURCHASE, 1)
                    .add("bob", "jar", 2, EventKind.PURCHASE, 1)
                    .add("bob", "cup", 6, EventKind.PURCHASE, 1)
                    .add("eve", "cup", 7, EventKind.PURCHASE, 1)
                    .add("eve", "jar", 8, EventKind.PURCHASE, 1)
                    .build();

    private static List<String> names(Split split, ItemSet items) {
        return items.stream().mapToObj(split.train().items()::name).toList();
    }

    private static List<String> profile(Split split, Profile profile) {
        return IntStream.range(0, profile.size())
                .mapToObj(at -> split.train().items().name(profile.item(at)))
                .toList();
    }

    @Test
    void discoveryAsksForKnownItemsThatAreNewToKnownCustomers() {
        Split split = new Discovery(4).split(LOG);

        assertThat(split.train().users().names()).containsExactly("ann", "bob");
        assertThat(split.train().items().names()).containsExactly("cup", "jar", "tea");
        assertThat(split.trainPairs()).isEqualTo(3);
        assertThat(split.testPairs()).isEqualTo(2);
        Question ann = split.questions().getFirst();
        // Not tea again, and not the pot, which nobody knew.
        assertThat(names(split, ann.wanted())).containsExactly("jar");
        assertThat(names(split, ann.excluded())).containsExactly("cup", "tea");
        assertThat(profile(split, ann.profile())).containsExactly("cup", "tea", "cup");
        assertThat(ann.profile().now()).isEqualTo(4);
        assertThat(names(split, split.questions().getLast().wanted())).containsExactly("cup");
    }

    @Test
    void theLastFractionOfEachCustomerIsAsked() {
        Split split = new LastFraction(0.5).split(LOG);

        // ann: cup, tea, cup teach, jar, tea and pot are asked; tea is had, nobody else has a pot.
        Question ann = split.questions().getFirst();
        assertThat(profile(split, ann.profile())).containsExactly("cup", "tea", "cup");
        assertThat(names(split, ann.wanted())).containsExactly("jar");
        assertThat(ann.profile().now()).isEqualTo(4);
        assertThat(split.questions()).hasSize(3);
        assertThat(split.customers()).isEqualTo(3);
        assertThat(split.items()).isEqualTo(3);
    }

    @Test
    void theNextBasketIsWholeAndMayRepeat() {
        Split split = NextBasket.last().split(LOG);

        Question ann = split.questions().getFirst();
        assertThat(profile(split, ann.profile())).containsExactly("cup", "tea", "cup", "jar");
        assertThat(names(split, ann.wanted())).containsExactly("tea");
        assertThat(ann.excluded().size()).isZero();
        assertThat(ann.profile().user()).hasValue(split.train().users().index("ann").orElseThrow());
        assertThat(split.train().size()).isEqualTo(6);
    }

    @Test
    void nextAsksEveryStepOfLaterSessionsThatHasOneBeforeIt() {
        Split split = NextBasket.from(5).split(LOG);

        // ann at 5, bob at 6, eve at 8; at 7 eve is a stranger.
        assertThat(split.questions()).hasSize(3);
        Question eve = split.questions().getLast();
        assertThat(profile(split, eve.profile())).containsExactly("cup");
        assertThat(names(split, eve.wanted())).containsExactly("jar");
        assertThat(split.customers()).isEqualTo(2);
    }

    @Test
    void evaluationAveragesOverQuestions() {
        Split split = new Discovery(4).split(LOG);
        // cup before jar before tea, whoever asks: both are hit on their first rank.
        Recommender same =
                new Recommender() {
                    @Override
                    public int items() {
                        return 3;
                    }

                    @Override
                    public void score(Profile profile, float[] scores) {
                        for (int i = 0; i < 3; i++) {
                            scores[i] = 3 - i;
                        }
                    }
                };
        RankingEvaluation evaluation = RankingEvaluation.of(same, split);

        assertThat(evaluation.questions()).isEqualTo(2);
        assertThat(evaluation.recall10()).isEqualTo(1);
        assertThat(evaluation.ndcg10()).isEqualTo(1);
        assertThat(evaluation.mrr20()).isEqualTo(1);
        // ann is shown the jar, bob cup and tea.
        assertThat(evaluation.coverage()).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatCannotBeSplitIsRefused() {
        assertThatThrownBy(() -> new Discovery(0).split(LOG))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("0 interactions teach");
        assertThatThrownBy(() -> new Discovery(100).split(LOG))
                .hasMessageContaining("0 customers are asked");
        assertThatThrownBy(() -> new LastFraction(1)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new LastFraction(Double.NaN)).hasMessageContaining("NaN");
    }
}
