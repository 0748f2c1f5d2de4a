/**
 * Answers how much of a product will sell, from the model in use and the histories that training
 * laid beside it. Sees neither the tables nor the training.
 */
@NullMarked
package io.suanpan.forecasting.products;

import org.jspecify.annotations.NullMarked;
