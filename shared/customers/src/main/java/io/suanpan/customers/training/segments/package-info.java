/** Divides the shop's customers into segments, says what marks each, and keeps their ids. */
@NullMarked
package io.suanpan.customers.training.segments;

import org.jspecify.annotations.NullMarked;
