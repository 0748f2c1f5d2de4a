/** Recomputes cost and feasibility of an answer, apart from the solver and as plainly as can be. */
@NullMarked
package io.suanpan.routing.check;

import org.jspecify.annotations.NullMarked;
