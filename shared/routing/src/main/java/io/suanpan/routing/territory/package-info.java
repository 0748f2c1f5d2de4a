/** A year of orders: balanced territories, and what another depot would save. */
@NullMarked
package io.suanpan.routing.territory;

import org.jspecify.annotations.NullMarked;
