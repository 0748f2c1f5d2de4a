/** A/B tests of the shop itself: what is set, who sees which ranking, and what came of it. */
@NullMarked
package io.suanpan.recommendation.running;

import org.jspecify.annotations.NullMarked;
