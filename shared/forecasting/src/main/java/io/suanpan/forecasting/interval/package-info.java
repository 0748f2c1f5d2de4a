/** Intervals that hold what they promise: calibrated by the errors made at earlier origins. */
@NullMarked
package io.suanpan.forecasting.interval;

import org.jspecify.annotations.NullMarked;
