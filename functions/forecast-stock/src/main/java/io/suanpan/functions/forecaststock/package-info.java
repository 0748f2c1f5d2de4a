/** {@code forecast-stock}: how much of each product will sell, and what to order when. */
@NullMarked
package io.suanpan.functions.forecaststock;

import org.jspecify.annotations.NullMarked;
