/** The theta family in state space form: standard, optimised, and both with a dynamic trend. */
@NullMarked
package io.suanpan.forecasting.theta;

import org.jspecify.annotations.NullMarked;
