package io.suanpan.routing.live;

/**
 * One change that would let a client be served, all else being as it is.
 *
 * @param obstacle what it takes away
 * @param amount the least that is needed: time units, goods, or what the obstacle counts in; of
 *     {@link Obstacle#COST} the prize from which on serving pays; 0 where there is nothing to count
 * @param cost by which the plan becomes dearer with the client served
 * @param what to do, in words
 */
public record Mend(Obstacle obstacle, long amount, long cost, String what) {}
