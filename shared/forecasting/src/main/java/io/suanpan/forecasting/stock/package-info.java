/** What stock decisions start from: demand over a lead time, and numbers that make sense. */
@NullMarked
package io.suanpan.forecasting.stock;

import org.jspecify.annotations.NullMarked;
