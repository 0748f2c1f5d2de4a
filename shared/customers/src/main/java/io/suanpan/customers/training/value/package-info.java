/** Fits the models of customer value to the shop's purchases. */
@NullMarked
package io.suanpan.customers.training.value;

import org.jspecify.annotations.NullMarked;
