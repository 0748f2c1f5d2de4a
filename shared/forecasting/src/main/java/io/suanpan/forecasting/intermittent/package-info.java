/** Demand that is often zero: rates that are smoothed, and distributions that count whole units. */
@NullMarked
package io.suanpan.forecasting.intermittent;

import org.jspecify.annotations.NullMarked;
