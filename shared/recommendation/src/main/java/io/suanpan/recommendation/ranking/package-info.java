/** From scores to the list that is shown: what may not be shown, what shall be, and how varied. */
@NullMarked
package io.suanpan.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
