/** Forecasts on a Spark cluster: the code of one machine, with series as groups of lines. */
@NullMarked
package io.suanpan.forecasting.spark;

import org.jspecify.annotations.NullMarked;
