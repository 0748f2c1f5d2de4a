/** How good forecasts are: files of series with a known future, and the measures. */
@NullMarked
package io.suanpan.forecasting.evaluation;

import org.jspecify.annotations.NullMarked;
