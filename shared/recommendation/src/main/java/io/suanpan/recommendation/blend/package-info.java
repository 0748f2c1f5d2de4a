/**
 * Several recommenders as one: what each of them is worth is learned inside the training period.
 */
@NullMarked
package io.suanpan.recommendation.blend;

import org.jspecify.annotations.NullMarked;
