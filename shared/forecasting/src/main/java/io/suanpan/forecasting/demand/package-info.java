/** From what sold to what was wanted: stock-outs, bulk orders, returns, new products. */
@NullMarked
package io.suanpan.forecasting.demand;

import org.jspecify.annotations.NullMarked;
