/** Neighbours: items bought by the same people, and people who bought the same items. */
@NullMarked
package io.suanpan.recommendation.neighbours;

import org.jspecify.annotations.NullMarked;
