/**
 * Metres and seconds over the roads of an OpenStreetMap file: GraphHopper reads the file and
 * prepares contraction hierarchies, a many-to-many search over them of our own fills the matrices.
 */
@NullMarked
package io.suanpan.routing.roads;

import org.jspecify.annotations.NullMarked;
