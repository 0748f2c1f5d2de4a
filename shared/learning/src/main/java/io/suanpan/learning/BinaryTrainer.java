package io.suanpan.learning;

import io.suanpan.core.SuanpanException;
import io.suanpan.scoring.BinaryModel;
import java.util.Map;

/**
 * Learns a model from rows. Stateless and thread-safe; works in the calling thread alone where its
 * parameters do not say otherwise; the same rows and seed give a model of the same bytes.
 */
public interface BinaryTrainer {
    /** As in {@code gradient-boosting}. */
    String name();

    /** Every hyper-parameter by name, with the library and its version: for the model card. */
    Map<String, String> parameters();

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where the rows are not of both labels
     */
    BinaryModel train(LabelledRows rows, long seed);
}
