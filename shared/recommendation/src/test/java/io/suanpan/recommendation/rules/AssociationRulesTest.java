package io.suanpan.recommendation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.ModelBytes;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssociationRulesTest {
    private static final List<String> BASKETS =
            List.of(
                    "bread jam",
                    "bread jam tea",
                    "bread",
                    "jam tea",
                    "tea",
                    "bread jam",
                    "mug tea",
                    "mug");

    private static final int BREAD = 0;
    private static final int JAM = 1;
    private static final int MUG = 2;
    private static final int TEA = 3;

    /** All rules, whatever chance has to do with them. */
    private static final AssociationRulesTrainer ALL =
            AssociationRulesTrainer.defaults()
                    .withLeastTogether(1)
                    .withLeastLift(0)
                    .withDeviations(1.6448536269514722);

    private static InteractionLog log(int times) {
        var log = InteractionLog.builder();
        for (int i = 0; i < times * BASKETS.size(); i++) {
            for (String item : BASKETS.get(i % BASKETS.size()).split(" ")) {
                log.add("u" + i, item, i, EventKind.PURCHASE, 1);
            }
        }
        return log.build();
    }

    /** mlxtend 0.25.0, association_rules over apriori: support, confidence, lift. */
    @Test
    void measuresAreThoseOfMlxtend() {
        AssociationRules rules = ALL.train(log(1));

        assertThat(rules.size()).isEqualTo(8);
        Rule jamThenBread = rules.rules(JAM).getFirst();
        assertThat(jamThenBread).isEqualTo(new Rule(JAM, BREAD, 3, 4, 4, 8));
        assertThat(jamThenBread.support()).isEqualTo(0.375);
        assertThat(jamThenBread.confidence()).isEqualTo(0.75);
        assertThat(jamThenBread.lift()).isEqualTo(1.5);
        Rule teaThenBread = rules.rules(TEA).get(1);
        assertThat(teaThenBread).isEqualTo(new Rule(TEA, BREAD, 1, 4, 4, 8));
        assertThat(teaThenBread.lift()).isEqualTo(0.5);
    }

    /** scipy 1.17.1, binomtest(k, n).proportion_ci(0.9, "wilson").low. */
    @Test
    void theBoundIsWilsons() {
        double z = 1.6448536269514722;

        assertThat(new Rule(0, 1, 3, 4, 4, 8).confidenceBound(z))
                .isCloseTo(0.3561680085984064, within(1e-12));
        assertThat(new Rule(0, 1, 1, 2, 4, 8).confidenceBound(z))
                .isCloseTo(0.12086631942227366, within(1e-12));
        assertThat(new Rule(0, 1, 30, 40, 40, 100).confidenceBound(z))
                .isCloseTo(0.6240270595401831, within(1e-12));
        assertThat(new Rule(0, 1, 0, 5, 5, 8).confidenceBound(z)).isZero();
        assertThat(new Rule(0, 1, 7, 7, 10, 100).liftBound(z))
                .isCloseTo(7.212373045474579, within(1e-12));
    }

    @Test
    void whatChanceCanDoIsNoRule() {
        // Jam and bread: 3 of 4 are too few to be beyond chance, 30 of 40 are enough.
        assertThat(AssociationRulesTrainer.defaults().train(log(1)).size()).isZero();

        AssociationRules many = AssociationRulesTrainer.defaults().train(log(10));
        assertThat(many.rules(JAM)).containsExactly(new Rule(JAM, BREAD, 30, 40, 40, 80));
        assertThat(many.rules(MUG)).isEmpty();
    }

    @Test
    void aBasketGetsWhatItsItemsAskFor() {
        AssociationRules rules = ALL.train(log(1));
        float[] scores = new float[4];
        rules.score(Profile.of(new int[] {BREAD, TEA, TEA}, 0), scores);

        // Bread asks for jam with 3 of 4, tea with 2 of 4.
        double z = 1.6448536269514722;
        double both =
                new Rule(BREAD, JAM, 3, 4, 4, 8).confidenceBound(z)
                        + new Rule(TEA, JAM, 2, 4, 4, 8).confidenceBound(z);
        assertThat((double) scores[JAM]).isCloseTo(both, within(1e-6));
        List<Contribution> reasons =
                rules.asked(Profile.of(new int[] {BREAD, TEA}, 0)).reasons(JAM, 5);
        assertThat(reasons).extracting(Contribution::item).containsExactly(BREAD, TEA);
        assertThat(reasons.stream().mapToDouble(Contribution::score).sum())
                .isCloseTo(both, within(1e-6));
    }

    @Test
    void onlyTheLikeliestRulesStay() {
        AssociationRules rules = ALL.withMost(1).train(log(1));

        assertThat(rules.rules(JAM)).extracting(Rule::other).containsExactly(BREAD);
        assertThat(rules.rules(TEA)).extracting(Rule::other).containsExactly(JAM);
    }

    @Test
    void looksMakeNoBasket() {
        InteractionLog looks =
                InteractionLog.builder()
                        .add("ann", "tea", 0, EventKind.VIEW, 1)
                        .add("ann", "jam", 0, EventKind.VIEW, 1)
                        .build();

        assertThat(ALL.train(looks).size()).isZero();
    }

    @Test
    void ordersWithinTheGapAreOneBasket() {
        InteractionLog twoOrders =
                InteractionLog.builder()
                        .add("ann", "tea", 0, EventKind.PURCHASE, 1)
                        .add("ann", "jam", 3600, EventKind.PURCHASE, 1)
                        .build();

        assertThat(ALL.train(twoOrders).size()).isZero();
        assertThat(ALL.withGapSeconds(3600).train(twoOrders).size()).isEqualTo(2);
    }

    @Test
    void unknownItemsAndStrangersGetNothing() {
        float[] scores = {1, 1, 1, 1};
        ALL.train(log(1)).score(Profile.of(new int[] {77}, 0), scores);

        assertThat(scores).containsOnly(0);
    }

    @Test
    void badOptionsAndImpossibleCountsAreRefused() {
        assertThatThrownBy(() -> ALL.withMost(0)).hasMessageContaining("0 rules");
        assertThatThrownBy(() -> ALL.withDeviations(-1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new Rule(0, 1, 5, 4, 4, 8)).hasMessageContaining("5 baskets");
        assertThatThrownBy(() -> new Rule(0, 1, 0, 0, 4, 8)).hasMessageContaining("cannot be");
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(AssociationRulesTrainer.defaults())
                .isEqualTo(new AssociationRulesTrainer(0, 2, 1.645, 1, 100));
        assertThat(AssociationRulesTrainer.defaults().name()).isEqualTo("rules");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        AssociationRules rules = ALL.train(log(3));
        byte[] bytes = ModelBytes.of(rules::write);
        AssociationRules again = AssociationRules.read(ModelBytes.in(bytes));

        assertThat(ModelBytes.of(again::write)).isEqualTo(bytes);
        assertThat(again.rules(TEA)).isEqualTo(rules.rules(TEA));
        bytes[10] = 1;
        assertThatThrownBy(() -> AssociationRules.read(ModelBytes.in(bytes)))
                .isInstanceOf(IOException.class);
    }
}
