package io.suanpan.recommendation.serving;

import java.util.Optional;

/** What may be shown to somebody, before it is ranked. */
interface Proposal {
    /** Of all products; NaN for those that are not to be shown. */
    float[] scores();

    /** Why a product is shown that has a score. */
    Reason reason(int item);

    /** When it is bought again; empty where that is not what is asked. */
    Optional<Due> due(int item);
}
