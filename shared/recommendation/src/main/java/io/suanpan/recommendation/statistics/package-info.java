/** The few distributions that judging shown lists and experiments needs. */
@NullMarked
package io.suanpan.recommendation.statistics;

import org.jspecify.annotations.NullMarked;
