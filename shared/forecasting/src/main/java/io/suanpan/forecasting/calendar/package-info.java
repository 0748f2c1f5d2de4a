/** Days that are not like others: public holidays by country, shopping days, closed days. */
@NullMarked
package io.suanpan.forecasting.calendar;

import org.jspecify.annotations.NullMarked;
