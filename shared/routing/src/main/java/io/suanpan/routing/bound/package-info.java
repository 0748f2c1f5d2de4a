/** How good a plan could be at best: a lower bound of the cost, and the gap to it. */
@NullMarked
package io.suanpan.routing.bound;

import org.jspecify.annotations.NullMarked;
