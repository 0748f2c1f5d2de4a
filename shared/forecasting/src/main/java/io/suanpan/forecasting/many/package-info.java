/** Many series in, many forecasts out: in order, in bounded memory, on any number of threads. */
@NullMarked
package io.suanpan.forecasting.many;

import org.jspecify.annotations.NullMarked;
