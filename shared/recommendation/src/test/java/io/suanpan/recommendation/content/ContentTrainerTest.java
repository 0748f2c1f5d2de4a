package io.suanpan.recommendation.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.ModelBytes;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Vocabulary;
import io.suanpan.recommendation.data.Weighting;
import io.suanpan.recommendation.neighbours.ItemNeighbours;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentTrainerTest {
    private static final List<String> TEXTS =
            List.of(
                    "white metal lantern",
                    "red metal lantern red",
                    "white heart holder",
                    "tea cup and tea pot",
                    "heart of wicker");

    private static final ContentOptions TEXT = ContentOptions.defaults().withText(1).withPrice(0);

    private static final Vocabulary NAMES =
            Vocabulary.of(IntStream.range(0, 5).mapToObj(i -> "p" + i).toList());

    private static Map<String, ProductText> products(List<String> categories, double... prices) {
        Map<String, ProductText> products = new HashMap<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            products.put("p" + i, new ProductText(TEXTS.get(i), categories.get(i), prices[i]));
        }
        return products;
    }

    private static final Map<String, ProductText> PRODUCTS =
            products(List.of("light", "light", "decor", "tea", "decor"), 4, 2, 1, 8, 0);

    private static ProductSimilarity similarity(ContentOptions options) {
        return ProductSimilarity.of(NAMES, PRODUCTS, options);
    }

    /** Only p0 was bought. */
    private static InteractionLog log() {
        var log = InteractionLog.builder().add("ann", "p0", 5, EventKind.PURCHASE, 1);
        NAMES.names().forEach(log::item);
        return log.build();
    }

    /**
     * scikit-learn 1.9.1, TfidfVectorizer(sublinear_tf=True, smooth_idf=True); vectors are floats
     * here.
     */
    @Test
    void cosinesAreThoseOfScikitLearn() {
        ProductSimilarity alike = similarity(TEXT);

        assertThat(alike.between(0, 1)).isCloseTo(0.45628671, within(1e-6));
        assertThat(alike.between(0, 2)).isCloseTo(0.30701885, within(1e-6));
        assertThat(alike.between(2, 4)).isCloseTo(0.2635058, within(1e-6));
        assertThat(alike.between(3, 3)).isCloseTo(1, within(1e-6));
        assertThat(alike.between(0, 3)).isZero();
    }

    @Test
    void categoryAndPriceByHand() {
        ProductSimilarity alike = similarity(ContentOptions.defaults().withText(0).withPrice(0.5));

        // The same category; the prices are 4 and 2, so half of what price may take off is left.
        assertThat(alike.between(0, 1)).isEqualTo(1 * (0.5 + 0.5 * 0.5));
        assertThat(alike.between(2, 4)).as("one price is not known").isEqualTo(0.5);
        assertThat(alike.between(0, 2)).isZero();
    }

    @Test
    void theNearestAreTheLargestOfAllPairs() {
        ContentOptions options = ContentOptions.defaults().withNeighbours(2);
        ProductSimilarity alike = similarity(options);
        SparseMatrix nearest = alike.nearest(_ -> true);

        assertThat(nearest.start(1) - nearest.start(0)).isEqualTo(2);
        assertThat((double) nearest.value(0, 1)).isCloseTo(alike.between(0, 1), within(1e-6));
        assertThat((double) nearest.value(0, 2)).isCloseTo(alike.between(0, 2), within(1e-6));
        assertThat(nearest.end(3)).as("tea is like nothing").isEqualTo(nearest.start(3));
    }

    @Test
    void whatNobodyBoughtIsRecommendedByWhatItIs() {
        ItemNeighbours model = new ContentTrainer(PRODUCTS, TEXT).train(log());
        float[] scores = new float[5];
        Profile ann = Profile.of(log(), 0, 9);
        model.score(ann, scores);

        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(scores[2]).isPositive();
        assertThat(scores[3]).isZero();
        assertThat(model.asked(ann).reasons(1, 3))
                .extracting(Contribution::item)
                .containsExactly(0);
    }

    @Test
    void onlyNewOnesIfSoAsked() {
        InteractionLog bought =
                InteractionLog.builder()
                        .add("ann", "p0", 5, EventKind.PURCHASE, 1)
                        .add("eve", "p1", 5, EventKind.PURCHASE, 1)
                        .item("p2")
                        .build();
        ItemNeighbours model =
                new ContentTrainer(PRODUCTS, TEXT.withMostInteractions(0)).train(bought);

        assertThat(model.neighbours().value(0, 1)).isZero();
        assertThat(model.neighbours().value(0, 2)).isPositive();
    }

    @Test
    void wordsAreCutFoldedAndMadeSingular() {
        assertThat(Words.of("Café-CUPS, 3 glass  Häuser's"))
                .containsExactly("cafe", "cup", "3", "glass", "hauser", "s");
        assertThat(Words.of("算盘店 tea")).containsExactly("算盘", "盘店", "tea");
        assertThat(Words.of("茶")).containsExactly("茶");
        assertThat(Words.of("– ?! ")).isEmpty();
    }

    @Test
    void theOrderOfProductsIsForgotten() throws IOException {
        Map<String, ProductText> sorted = new TreeMap<>(PRODUCTS);

        assertThat(ModelBytes.of(new ContentTrainer(sorted, TEXT).train(log())::write))
                .isEqualTo(ModelBytes.of(new ContentTrainer(PRODUCTS, TEXT).train(log())::write));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        ItemNeighbours model = new ContentTrainer(PRODUCTS, TEXT).train(log());
        byte[] bytes = ModelBytes.of(model::write);

        assertThat(ModelBytes.of(ItemNeighbours.read(ModelBytes.in(bytes))::write))
                .isEqualTo(bytes);
    }

    @Test
    void productsWithoutTextAndUnknownOnesAreLikeNothing() {
        Map<String, ProductText> one = Map.of("p9", new ProductText("white", "", Double.NaN));
        ItemNeighbours model = new ContentTrainer(one, TEXT).train(log());

        assertThat(model.neighbours().size()).isZero();
        assertThat(ProductSimilarity.of(NAMES, one, TEXT).between(0, 1)).isZero();
    }

    @Test
    void badOptionsAreRefusedByName() {
        assertThatThrownBy(() -> TEXT.withText(1.1)).hasMessageContaining("text, 1.1");
        assertThatThrownBy(() -> TEXT.withPrice(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> TEXT.withNeighbours(0)).hasMessageContaining("0 neighbours");
        assertThatThrownBy(() -> TEXT.withMostInteractions(-1)).hasMessageContaining("-1");
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(ContentOptions.defaults())
                .isEqualTo(new ContentOptions(0.7, 0.6, 20, Integer.MAX_VALUE, Weighting.bought()));
        assertThat(ContentOptions.defaults().withWeighting(Weighting.allKinds()).weighting())
                .isEqualTo(Weighting.allKinds());
        assertThat(new ContentTrainer(PRODUCTS, TEXT).name()).isEqualTo("content");
    }
}
