/** What customers are worth: how often they will still buy, and for how much. */
@NullMarked
package io.suanpan.customers.value;

import org.jspecify.annotations.NullMarked;
