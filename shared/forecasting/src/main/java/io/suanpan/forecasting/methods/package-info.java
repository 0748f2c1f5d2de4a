/** The methods by name; apart from them, since packages have no cycles. */
@NullMarked
package io.suanpan.forecasting.methods;

import org.jspecify.annotations.NullMarked;
