/** {@code recommend}: what to show a customer, on a product's page, in a cart, to a stranger. */
@NullMarked
package io.suanpan.functions.recommend;

import org.jspecify.annotations.NullMarked;
