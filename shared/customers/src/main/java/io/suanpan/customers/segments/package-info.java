/**
 * Answers which segment a customer is in, what marks the segment, and what to do about it. Sees
 * neither the tables nor the training.
 */
@NullMarked
package io.suanpan.customers.segments;

import org.jspecify.annotations.NullMarked;
