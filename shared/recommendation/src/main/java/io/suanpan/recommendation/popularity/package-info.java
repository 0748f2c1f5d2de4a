/**
 * What sells: of late, in the customer's country, in the categories that the customer buys from.
 */
@NullMarked
package io.suanpan.recommendation.popularity;

import org.jspecify.annotations.NullMarked;
