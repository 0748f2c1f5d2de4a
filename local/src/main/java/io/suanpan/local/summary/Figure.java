package io.suanpan.local.summary;

import io.suanpan.core.ModelCard;
import java.util.Arrays;
import java.util.List;

/**
 * A figure that a model is judged by, beside that of knowing nothing of a customer.
 *
 * @param metric its name in the model card
 * @param meaning in a few words
 */
public record Figure(String label, String metric, double value, double baseline, String meaning) {

    /** Empty where the card is of a model that is judged otherwise. */
    public static List<Figure> of(ModelCard card) {
        if (!card.metrics().containsKey(Measure.AUC.metric())) {
            return List.of();
        }
        Baseline baseline = Baseline.of(card);
        return Arrays.stream(Measure.values())
                .map(it ->
                        new Figure(
                                it.label(),
                                it.metric(),
                                ModelsText.metric(card, it.metric()),
                                it.valueOf(baseline),
                                it.meaning()))
                .toList();
    }
}
