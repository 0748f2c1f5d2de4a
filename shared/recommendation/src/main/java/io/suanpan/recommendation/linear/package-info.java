/** Linear item-to-item models of all a customer has at once: EASE and its relatives. */
@NullMarked
package io.suanpan.recommendation.linear;

import org.jspecify.annotations.NullMarked;
