/** Batches from object to object: JSON lines of customer ids in, JSON lines of answers out. */
@NullMarked
package io.suanpan.customers.batch;

import org.jspecify.annotations.NullMarked;
