/** What a stock policy would have reached: demand that came, replayed week by week. */
@NullMarked
package io.suanpan.forecasting.stock.simulation;

import org.jspecify.annotations.NullMarked;
