/**
 * Answers while customers wait and vans drive: which windows are free and what they cost, what to
 * do now that the day went otherwise, why a client is left out.
 */
@NullMarked
package io.suanpan.routing.live;

import org.jspecify.annotations.NullMarked;
