/** Reads deliveries out of the shop's tables: the only part of routing that needs a database. */
@NullMarked
package io.suanpan.routing.reading;

import org.jspecify.annotations.NullMarked;
