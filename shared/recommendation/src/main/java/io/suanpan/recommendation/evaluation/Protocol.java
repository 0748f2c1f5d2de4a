package io.suanpan.recommendation.evaluation;

import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.InteractionLog;

/** A way to divide a log into what teaches and what is asked. */
public sealed interface Protocol permits Discovery, LastFraction, NextBasket {
    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where nothing is left to learn or to ask
     */
    Split split(InteractionLog log);
}
