/**
 * A shop's open deliveries, its depots and vans, and the routing problem that they make of a day.
 */
@NullMarked
package io.suanpan.routing.deliveries;

import org.jspecify.annotations.NullMarked;
