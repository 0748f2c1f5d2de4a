/**
 * From the shop's tables to a forecast in use: weekly histories, what they are judged by, and the
 * steps of a training.
 */
@NullMarked
package io.suanpan.forecasting.training;

import org.jspecify.annotations.NullMarked;
