/** What a ranking would have earned, from the log of what another one showed. */
@NullMarked
package io.suanpan.recommendation.offpolicy;

import org.jspecify.annotations.NullMarked;
