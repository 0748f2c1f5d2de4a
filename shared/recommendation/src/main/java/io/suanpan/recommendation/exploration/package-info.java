/** Lists drawn by lot with known chances, so that what was shown can judge what was not. */
@NullMarked
package io.suanpan.recommendation.exploration;

import org.jspecify.annotations.NullMarked;
