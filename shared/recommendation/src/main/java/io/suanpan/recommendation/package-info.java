/** Which items to show now: what a recommender is, and the customer it answers. */
@NullMarked
package io.suanpan.recommendation;

import org.jspecify.annotations.NullMarked;
