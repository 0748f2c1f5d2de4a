/** What promotions, prices and days do to sales, told apart from the level, and forecasts by it. */
@NullMarked
package io.suanpan.forecasting.regression;

import org.jspecify.annotations.NullMarked;
