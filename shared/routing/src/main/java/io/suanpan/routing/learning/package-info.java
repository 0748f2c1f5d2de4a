/** Service times, travel times and the worth of promises, learned from past deliveries. */
@NullMarked
package io.suanpan.routing.learning;

import org.jspecify.annotations.NullMarked;
