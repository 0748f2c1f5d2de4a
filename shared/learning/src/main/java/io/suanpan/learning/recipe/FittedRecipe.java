package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.EncodedModel;
import io.suanpan.scoring.FeatureEncoding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recipe with what it has learned from training rows. Immutable and thread-safe. */
public final class FittedRecipe {
    private final int featureCount;
    private final List<FeatureEncoding> encodings;
    private final LabelledRows training;
    private final @Nullable LinearMap map;

    FittedRecipe(
            int featureCount,
            List<FeatureEncoding> encodings,
            LabelledRows training,
            @Nullable LinearMap map) {
        this.featureCount = featureCount;
        this.encodings = List.copyOf(encodings);
        this.training = training;
        this.map = map;
    }

    /** The training rows as a trainer is to see them; target encodings are out of fold. */
    public LabelledRows training() {
        return training;
    }

    /** Other rows as the model sees them. */
    public LabelledRows encode(LabelledRows rows) {
        LabelledRows encoded = Inputs.encode(rows, encodings);
        return map == null ? encoded : map.apply(encoded);
    }

    /**
     * The model of encoded rows as one of the rows themselves.
     *
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where a projection stands before
     *     a model that is no function of weighted sums
     */
    public EncodedModel wrap(BinaryModel inner) {
        BinaryModel before = map == null ? inner : map.into(inner);
        return new EncodedModel(featureCount, encodings, before);
    }
}
