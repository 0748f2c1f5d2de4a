package io.suanpan.routing.roads;

/**
 * Where places are on roads: on an edge, so far along it as a share of its length from its base
 * node. Plain arrays by place for the search.
 */
final class RoadPoints {
    final int size;
    final int[] edge;
    final int[] baseNode;
    final int[] adjacentNode;
    final double[] share;
    final double[] metres;

    /** Of the whole edge from base to adjacent node, and back; infinite where that is forbidden. */
    final double[] weightThere;

    final double[] weightBack;
    final double[] millisThere;
    final double[] millisBack;

    RoadPoints(int size) {
        this.size = size;
        edge = new int[size];
        baseNode = new int[size];
        adjacentNode = new int[size];
        share = new double[size];
        metres = new double[size];
        weightThere = new double[size];
        weightBack = new double[size];
        millisThere = new double[size];
        millisBack = new double[size];
    }

    /** Places at the end of an edge are at a crossing: all of its roads are theirs. */
    boolean atBase(int place) {
        return share[place] <= 0;
    }

    boolean atAdjacent(int place) {
        return share[place] >= 1;
    }
}
