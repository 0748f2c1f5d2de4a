/** When to order how much of one product: service targets, reorder points, order quantities. */
@NullMarked
package io.suanpan.forecasting.stock.policy;

import org.jspecify.annotations.NullMarked;
