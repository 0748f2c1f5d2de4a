/**
 * From the shop's tables to recommendations in use: what customers did, what ways to recommend are
 * judged by, and the steps of a training.
 */
@NullMarked
package io.suanpan.recommendation.training;

import org.jspecify.annotations.NullMarked;
