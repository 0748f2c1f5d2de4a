/** Takes seasons out of a series and puts them back: seasonal test, classical, STL, MSTL. */
@NullMarked
package io.suanpan.forecasting.decomposition;

import org.jspecify.annotations.NullMarked;
