/** Seasonal ARIMA: exact likelihood, automatic order, and the errors of a regression. */
@NullMarked
package io.suanpan.forecasting.arima;

import org.jspecify.annotations.NullMarked;
