/** Small systems of linear equations, as normal equations and Newton's steps have them. */
@NullMarked
package io.suanpan.forecasting.linear;

import org.jspecify.annotations.NullMarked;
