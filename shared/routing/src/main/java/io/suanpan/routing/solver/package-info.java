/** Finds good routes: ruin and recreate under simulated annealing, on primitive arrays. */
@NullMarked
package io.suanpan.routing.solver;

import org.jspecify.annotations.NullMarked;
