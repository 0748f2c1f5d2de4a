/** Forecasts that add up: sums over products, categories, days, weeks and months agree. */
@NullMarked
package io.suanpan.forecasting.hierarchy;

import org.jspecify.annotations.NullMarked;
