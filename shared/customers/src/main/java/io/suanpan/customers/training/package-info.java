/**
 * Makes the customer models from the shop's tables: what to learn from, how to choose, when to
 * serve.
 */
@NullMarked
package io.suanpan.customers.training;

import org.jspecify.annotations.NullMarked;
