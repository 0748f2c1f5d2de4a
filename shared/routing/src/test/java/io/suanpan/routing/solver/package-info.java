@NullMarked
package io.suanpan.routing.solver;

import org.jspecify.annotations.NullMarked;
