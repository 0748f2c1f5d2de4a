/** Files of the field: VRPLIB and Solomon instances, {@code .sol} solutions, GeoJSON. */
@NullMarked
package io.suanpan.routing.format;

import org.jspecify.annotations.NullMarked;
