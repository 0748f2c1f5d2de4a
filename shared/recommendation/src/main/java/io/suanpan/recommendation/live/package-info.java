/**
 * What was done since the last training: kept in the store by customer and by session, so that the
 * next answer knows it.
 */
@NullMarked
package io.suanpan.recommendation.live;

import org.jspecify.annotations.NullMarked;
