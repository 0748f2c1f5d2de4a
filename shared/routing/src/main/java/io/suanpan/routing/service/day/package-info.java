/** Kept plans whose day is under way: how it stands, and how it is planned anew. */
@NullMarked
package io.suanpan.routing.service.day;

import org.jspecify.annotations.NullMarked;
