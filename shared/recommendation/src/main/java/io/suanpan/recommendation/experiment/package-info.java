/** A/B tests: who sees which arm, and what may be concluded at any time. */
@NullMarked
package io.suanpan.recommendation.experiment;

import org.jspecify.annotations.NullMarked;
