package io.suanpan.recommendation.spark;

import io.suanpan.recommendation.factors.Factors;
import java.io.Serializable;

/**
 * Vectors of some users of a block, on their way to a block of items.
 *
 * @param block of the users
 */
record UserVectors(int block, Factors factors) implements Serializable {}
