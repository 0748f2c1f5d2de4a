/** One model that is learned from many series at once: boosted trees over lags and statistics. */
@NullMarked
package io.suanpan.forecasting.global;

import org.jspecify.annotations.NullMarked;
