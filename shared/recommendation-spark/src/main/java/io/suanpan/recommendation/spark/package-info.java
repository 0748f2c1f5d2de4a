/**
 * Neighbours of items and ALS on a Spark cluster: the code of one machine, on blocks of a matrix
 * that no machine has to hold.
 */
@NullMarked
package io.suanpan.recommendation.spark;

import org.jspecify.annotations.NullMarked;
