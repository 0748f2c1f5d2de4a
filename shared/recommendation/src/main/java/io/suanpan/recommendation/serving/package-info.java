/**
 * Answers what to show now, from the model in use, the customers' histories that training laid
 * beside it, and what was done since. Sees neither the tables nor the training.
 */
@NullMarked
package io.suanpan.recommendation.serving;

import org.jspecify.annotations.NullMarked;
