/**
 * What to order today of all products, from whom and why, within money and space; what to move
 * between warehouses, and what to do with stock that does not sell. {@code OrderPlanner} is the
 * entry, the records beside it are the contract.
 */
@NullMarked
package io.suanpan.forecasting.stock.plan;

import org.jspecify.annotations.NullMarked;
