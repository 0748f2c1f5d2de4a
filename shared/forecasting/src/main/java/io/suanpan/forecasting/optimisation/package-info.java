/** Smallest values of functions of a few bounded numbers; what fitting a model comes down to. */
@NullMarked
package io.suanpan.forecasting.optimisation;

import org.jspecify.annotations.NullMarked;
