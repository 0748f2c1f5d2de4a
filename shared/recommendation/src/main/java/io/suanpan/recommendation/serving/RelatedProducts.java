package io.suanpan.recommendation.serving;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.SparseMatrix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Answers what can stand for a product and what goes with it. Thread-safe. */
public final class RelatedProducts {
    private final ServedModel served;

    public RelatedProducts(ServedModel served) {
        this.served = served;
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} for a product that the model does not know, {@code
     *     NOT_TRAINED} where there is no model yet
     */
    public RelatedAnswer related(String productId, RelatedWish wish) {
        ServedModel.Version version = served.inUse();
        RecommendModel model = version.model();
        int index = model.catalogue().index(productId).orElseThrow(() -> unknown(productId));
        ItemFacts item = model.catalogue().item(index);
        return new RelatedAnswer(
                item.id(),
                item.name(),
                item.category(),
                version.name(),
                Instant.ofEpochSecond(model.asOfSeconds()),
                model.currency(),
                list(
                        model,
                        model.related().substitutes(),
                        index,
                        wish,
                        new Reason("alike", "Like " + item.label() + ".", List.of(item.id()))),
                list(
                        model,
                        model.related().complements(),
                        index,
                        wish,
                        new Reason(
                                "bought-together",
                                "Often bought together with " + item.label() + ".",
                                List.of(item.id()))));
    }

    private static List<RecommendedItem> list(
            RecommendModel model, SparseMatrix matrix, int row, RelatedWish wish, Reason reason) {
        List<RecommendedItem> items = new ArrayList<>();
        IntStream.range(matrix.start(row), matrix.end(row))
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer at) -> -matrix.valueArray()[at])
                                .thenComparingInt(at -> matrix.columnArray()[at]))
                .filter(at -> isShown(model.catalogue().item(matrix.columnArray()[at]), wish))
                .limit(wish.count())
                .forEach(at ->
                        items.add(
                                RecommendedItem.of(
                                        items.size() + 1,
                                        model.catalogue().item(matrix.columnArray()[at]),
                                        matrix.valueArray()[at],
                                        reason)));
        return items;
    }

    private static boolean isShown(ItemFacts item, RelatedWish wish) {
        return !wish.exclude().contains(item.id()) && (wish.withSoldOut() || item.isInStock());
    }

    private static SuanpanException unknown(String productId) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "There is no product \"" + productId + "\" in the model.",
                "Check the code, upper case; a new product is known after its import and the"
                        + " training that follows.");
    }
}
