/** Exponential smoothing in state space form: all thirty forms, their likelihood and choice. */
@NullMarked
package io.suanpan.forecasting.ets;

import org.jspecify.annotations.NullMarked;
