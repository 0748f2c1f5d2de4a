/** From ids and units to the indices and whole numbers of a problem, and back. */
@NullMarked
package io.suanpan.routing.service.model;

import org.jspecify.annotations.NullMarked;
