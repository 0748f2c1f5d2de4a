/** What is to be driven: depots, vehicles, clients, travel, and the answer: routes. */
@NullMarked
package io.suanpan.routing.problem;

import org.jspecify.annotations.NullMarked;
