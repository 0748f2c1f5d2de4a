package io.suanpan.recommendation.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.ModelBytes;
import io.suanpan.recommendation.content.ProductText;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.rules.Rule;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A shop made by hand, of 100 customers:
 *
 * <pre>
 * printer one or printer two   each looked at by all of the first 40, of whom 20 buy the one, 20 the other
 * ink black with ink red       in the same orders as the printers
 * paper                        bought by those 40, ten days later
 * a bag                        with half of all orders, whatever is in them
 * soap, and tea with jam       what the other 60 buy
 * printer three                is new: nobody has looked at it yet
 * </pre>
 */
class RelatedProductsTest {
    private static final int DAY = 86_400;

    private static final Map<String, ProductText> PRODUCTS =
            Map.of(
                    "printer-one", new ProductText("laser printer one", "printers", 100),
                    "printer-two", new ProductText("laser printer two", "printers", 120),
                    "printer-three", new ProductText("laser printer three", "printers", 110),
                    "ink-black", new ProductText("ink cartridge black", "ink", 20),
                    "ink-red", new ProductText("ink cartridge red", "ink", 20),
                    "paper", new ProductText("white sheets", "paper", 5),
                    "bag", new ProductText("carrier bag", "bags", 1),
                    "soap", new ProductText("olive soap", "bath", 3));

    private static final InteractionLog LOG = log();

    private static final RelatedProducts RELATED =
            new RelatedTrainer(PRODUCTS, RelatedOptions.defaults()).train(LOG);

    private static InteractionLog log() {
        InteractionLog.Builder log = InteractionLog.builder().item("printer-three");
        for (int customer = 0; customer < 100; customer++) {
            String name = "c%03d".formatted(customer);
            int order = customer * 3_600;
            if (customer < 40) {
                log.add(name, "printer-one", order - 60, EventKind.VIEW, 1);
                log.add(name, "printer-two", order - 30, EventKind.VIEW, 1);
                String printer = customer % 2 == 0 ? "printer-one" : "printer-two";
                buy(log, name, order, printer, "ink-black", "ink-red");
                buy(log, name, order + 10 * DAY, "paper");
                if (customer % 4 < 2) {
                    buy(log, name, order + 10 * DAY, "bag");
                }
            } else if (customer < 70) {
                buy(log, name, order, "soap");
            } else {
                buy(log, name, order, "tea", "jam");
            }
            if (customer % 4 < 2) {
                buy(log, name, order, "bag");
            }
        }
        return log.build();
    }

    private static void buy(InteractionLog.Builder log, String who, int when, String... items) {
        for (String item : items) {
            log.add(who, item, when, EventKind.PURCHASE, 1);
        }
    }

    private static int item(String name) {
        return LOG.items().index(name).orElseThrow();
    }

    private static List<String> complements(String name) {
        return RELATED.complements(item(name)).stream()
                .map(complement -> LOG.items().name(complement.item()))
                .toList();
    }

    private static List<String> substitutes(String name) {
        return RELATED.substitutes(item(name)).stream()
                .map(substitute -> LOG.items().name(substitute.item()))
                .toList();
    }

    @Test
    void whatIsInTheSameOrdersGoesWithIt() {
        assertThat(complements("printer-one")).startsWith("ink-black", "ink-red");
        assertThat(complements("tea")).containsExactly("jam");

        // 20 orders with the printer, all with ink, which is in 40 of 140 orders.
        Complement ink = RELATED.complements(item("printer-one")).getFirst();
        assertThat(ink.rule())
                .isEqualTo(new Rule(item("printer-one"), item("ink-black"), 20, 20, 40, 140));
        assertThat(ink.rule().lift()).isCloseTo(3.5, within(1e-12));
        assertThat(ink.sameOrder()).isTrue();
        assertThat(ink.liftBound()).isBetween(2.5, 3.5);
    }

    @Test
    void whatTheSameCustomersBuyLaterGoesWithItBehindTheRest() {
        Complement paper = RELATED.complements(item("printer-one")).getLast();

        assertThat(paper.item()).isEqualTo(item("paper"));
        assertThat(paper.sameOrder()).isFalse();
        assertThat(complements("paper"))
                .containsExactlyInAnyOrder("ink-black", "ink-red", "printer-one", "printer-two");
        RelatedProducts atOnce =
                new RelatedTrainer(PRODUCTS, RelatedOptions.defaults().withLaterDays(5)).train(LOG);
        assertThat(atOnce.complements(item("paper"))).isEmpty();
    }

    @Test
    void whatIsInHalfOfAllOrdersGoesWithNothing() {
        assertThat(complements("bag")).isEmpty();
        assertThat(complements("printer-one")).doesNotContain("bag");
        assertThat(complements("soap")).isEmpty();
    }

    @Test
    void whatIsAlikeAndLookedAtByTheSameButNotBoughtTogetherTakesItsPlace() {
        assertThat(substitutes("printer-one")).contains("printer-two");
        Substitute two =
                RELATED.substitutes(item("printer-one")).stream()
                        .filter(it -> it.item() == item("printer-two"))
                        .findFirst()
                        .orElseThrow();

        // All who looked at the one looked at the other.
        assertThat(two.context()).isCloseTo(1, within(1e-6));
        assertThat(two.alike()).isBetween(0.5, 1.0);
        assertThat(complements("printer-one")).doesNotContain("printer-two");
    }

    @Test
    void whatIsAlikeAndBoughtTogetherCompletesASet() {
        assertThat(complements("ink-black")).contains("ink-red");
        assertThat(substitutes("ink-black")).doesNotContain("ink-red");
    }

    @Test
    void whatIsNewTakesThePlaceOfWhatIsAlike() {
        assertThat(substitutes("printer-three")).containsExactly("printer-two", "printer-one");
        assertThat(substitutes("printer-one")).containsExactly("printer-two", "printer-three");
        assertThat(complements("printer-three")).isEmpty();
    }

    @Test
    void whatIsNotAlikeTakesNoPlace() {
        assertThat(substitutes("soap")).isEmpty();
        assertThat(substitutes("paper")).isEmpty();
    }

    @Test
    void nothingIsBothForTheSameProduct() {
        for (String name : LOG.items().names()) {
            Set<String> both = new HashSet<>(complements(name));
            both.retainAll(substitutes(name));
            assertThat(both).as(name).isEmpty();
            assertThat(complements(name)).doesNotContain(name);
            assertThat(substitutes(name)).doesNotContain(name);
        }
    }

    @Test
    void anUnknownProductHasNothingRelated() {
        assertThat(RELATED.complements(99)).isEmpty();
        assertThat(RELATED.substitutes(99)).isEmpty();
    }

    @Test
    void onlySoManyAreKept() {
        RelatedProducts one =
                new RelatedTrainer(PRODUCTS, RelatedOptions.defaults().withMost(1)).train(LOG);

        assertThat(one.complements(item("printer-one"))).hasSize(1);
        assertThat(one.substitutes(item("printer-one"))).hasSize(1);
    }

    @Test
    void badOptionsAreRefusedByName() {
        assertThatThrownBy(() -> RelatedOptions.defaults().withLeastAlike(0))
                .hasMessageContaining("alikeness 0.0");
        assertThatThrownBy(() -> RelatedOptions.defaults().withMost(0))
                .hasMessageContaining("0 products");
        assertThat(RelatedOptions.defaults().withLeastTogether(2))
                .isEqualTo(new RelatedOptions(2, 1.645, 30, 0.2, 20));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] bytes = ModelBytes.of(RELATED::write);
        RelatedProducts again = RelatedProducts.read(ModelBytes.in(bytes));

        assertThat(ModelBytes.of(again::write)).isEqualTo(bytes);
        assertThat(again.complements(item("paper"))).isEqualTo(RELATED.complements(item("paper")));
        assertThat(again.substitutes(item("printer-one")))
                .isEqualTo(RELATED.substitutes(item("printer-one")));
        bytes[0] = -1;
        assertThatThrownBy(() -> RelatedProducts.read(ModelBytes.in(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("do not fit");
    }
}
