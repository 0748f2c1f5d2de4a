package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.Refusals;
import io.suanpan.scoring.FeatureEncoding;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodings, then a selection of the inputs, then a projection of what is left.
 *
 * @param categories how a category becomes numbers
 * @param signedLog whether a numeric feature is drawn in by sign(x) · ln(1 + |x|)
 * @param selection which inputs are kept
 * @param projection what is made of them
 * @param components of the projection, 1 or more; discriminants are always one
 */
public record Recipe(
        CategoryCoding categories,
        boolean signedLog,
        Selection selection,
        Projection projection,
        int components) {

    public Recipe {
        Refusals.require(components >= 1, "components", components, "1 or more");
    }

    public static Recipe of(CategoryCoding categories) {
        return new Recipe(categories, false, Selection.ALL, Projection.NONE, 1);
    }

    public Recipe withSignedLog() {
        return new Recipe(categories, true, selection, projection, components);
    }

    public Recipe withSelection(Selection value) {
        return new Recipe(categories, signedLog, value, projection, components);
    }

    public Recipe withProjection(Projection value, int count) {
        return new Recipe(categories, signedLog, selection, value, count);
    }

    /** As in {@code one-hot, signed-log, pca 8}. */
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(Words.of(categories));
        if (signedLog) {
            parts.add("signed-log");
        }
        if (selection != Selection.ALL) {
            parts.add(Words.of(selection));
        }
        if (projection != Projection.NONE) {
            parts.add(Words.of(projection) + " " + components);
        }
        return String.join(", ", parts);
    }

    /**
     * @param codes of each feature: the number of its categories, 0 where it is numeric
     */
    public FittedRecipe fit(LabelledRows rows, List<Integer> codes, long seed) {
        List<FeatureEncoding> encodings = new ArrayList<>();
        TargetStatistics statistics = new TargetStatistics(rows, seed);
        for (int feature = 0; feature < codes.size(); feature++) {
            if (codes.get(feature) == 0) {
                encodings.add(
                        signedLog
                                ? new FeatureEncoding.SignedLog(feature)
                                : new FeatureEncoding.Plain(feature));
            } else if (categories == CategoryCoding.ONE_HOT) {
                OneHot.add(feature, codes.get(feature), rows, encodings);
            } else {
                encodings.add(statistics.encoding(feature, codes.get(feature)));
            }
        }
        LabelledRows encoded = Inputs.encode(rows, encodings);
        if (categories == CategoryCoding.TARGET) {
            encoded = statistics.outOfFold(encoded, encodings);
        }
        int[] kept = selection.choose(encoded, seed);
        List<FeatureEncoding> chosen = new ArrayList<>();
        for (int input : kept) {
            chosen.add(encodings.get(input));
        }
        LabelledRows narrowed = Inputs.columns(encoded, kept);
        if (projection == Projection.NONE) {
            return new FittedRecipe(rows.featureCount(), chosen, narrowed, null);
        }
        LinearMap map = projection.fit(narrowed, components);
        return new FittedRecipe(rows.featureCount(), chosen, map.apply(narrowed), map);
    }
}
