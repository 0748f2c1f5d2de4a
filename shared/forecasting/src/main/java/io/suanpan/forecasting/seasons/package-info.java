/** Series with a season within a season, as hours in a day in a week: MSTL, weighed blind. */
@NullMarked
package io.suanpan.forecasting.seasons;

import org.jspecify.annotations.NullMarked;
