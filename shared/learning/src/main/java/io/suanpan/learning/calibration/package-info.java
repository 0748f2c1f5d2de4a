/**
 * Curves that make log-odds mean what they say: Platt, beta, isotonic; and thresholds from costs.
 */
@NullMarked
package io.suanpan.learning.calibration;

import org.jspecify.annotations.NullMarked;
