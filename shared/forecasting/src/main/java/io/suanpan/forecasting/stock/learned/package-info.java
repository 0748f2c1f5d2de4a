/** Stock targets learned from the past weeks of all products together. */
@NullMarked
package io.suanpan.forecasting.stock.learned;

import org.jspecify.annotations.NullMarked;
