/** Answers about one customer or many: how likely to buy, how likely to stay silent, and why. */
@NullMarked
package io.suanpan.customers;

import org.jspecify.annotations.NullMarked;
