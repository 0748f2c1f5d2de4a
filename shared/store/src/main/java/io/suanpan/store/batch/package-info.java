/** Batches from object to object: JSON lines of ids in, JSON lines of answers out. */
@NullMarked
package io.suanpan.store.batch;

import org.jspecify.annotations.NullMarked;
