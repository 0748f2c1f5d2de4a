/** What goes with a product, and what can take its place: complements and substitutes. */
@NullMarked
package io.suanpan.recommendation.related;

import org.jspecify.annotations.NullMarked;
