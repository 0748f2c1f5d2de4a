/** Which methods forecast a series, how they are combined, and why. */
@NullMarked
package io.suanpan.forecasting.selection;

import org.jspecify.annotations.NullMarked;
