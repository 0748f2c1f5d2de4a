/** How much will sell: one series in, its future out. Methods, what they share, and their names. */
@NullMarked
package io.suanpan.forecasting;

import org.jspecify.annotations.NullMarked;
