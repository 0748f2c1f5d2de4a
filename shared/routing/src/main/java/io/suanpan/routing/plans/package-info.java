/** Route plans that are kept: made of a day, looked into, and moved about by hand. */
@NullMarked
package io.suanpan.routing.plans;

import org.jspecify.annotations.NullMarked;
