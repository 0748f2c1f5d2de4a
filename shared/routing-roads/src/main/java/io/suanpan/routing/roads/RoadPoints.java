package io.suanpan.routing.roads;

import java.util.Arrays;

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

    /** Of no place. */
    RoadPoints() {
        size = 0;
        edge = new int[0];
        baseNode = new int[0];
        adjacentNode = new int[0];
        share = new double[0];
        metres = new double[0];
        weightThere = new double[0];
        weightBack = new double[0];
        millisThere = new double[0];
        millisBack = new double[0];
    }

    /** The first places as they are known, room for more. */
    RoadPoints(int size, RoadPoints known) {
        this.size = size;
        edge = Arrays.copyOf(known.edge, size);
        baseNode = Arrays.copyOf(known.baseNode, size);
        adjacentNode = Arrays.copyOf(known.adjacentNode, size);
        share = Arrays.copyOf(known.share, size);
        metres = Arrays.copyOf(known.metres, size);
        weightThere = Arrays.copyOf(known.weightThere, size);
        weightBack = Arrays.copyOf(known.weightBack, size);
        millisThere = Arrays.copyOf(known.millisThere, size);
        millisBack = Arrays.copyOf(known.millisBack, size);
    }

    /**
     * @param there from base to adjacent node, or else back
     */
    double weight(int place, boolean there) {
        return there ? weightThere[place] : weightBack[place];
    }

    double millis(int place, boolean there) {
        return there ? millisThere[place] : millisBack[place];
    }
}
