/** Distances and durations between places: great circles, the plane, or given matrices. */
@NullMarked
package io.suanpan.routing.travel;

import org.jspecify.annotations.NullMarked;
