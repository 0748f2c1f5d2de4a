/** Forecasts that need no fit: what every other method has to beat. */
@NullMarked
package io.suanpan.forecasting.simple;

import org.jspecify.annotations.NullMarked;
