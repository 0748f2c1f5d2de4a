package io.suanpan.customers.segments;

/**
 * Who came and went since the last run.
 *
 * @param stayed customers who were in the segment before
 * @param movedIn customers who were in another segment
 * @param movedOut customers who were here and are in another segment now
 * @param joined customers who were in none: they are new to the shop
 * @param gone customers who were here and are in none now, since they were erased
 */
public record SegmentMoves(int stayed, int movedIn, int movedOut, int joined, int gone) {}
