/** Complex exponential smoothing: level and trend without a line between them. */
@NullMarked
package io.suanpan.forecasting.ces;

import org.jspecify.annotations.NullMarked;
