package io.suanpan.routing.roads;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHEdgeIteratorState;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.EdgeIteratorState;

/**
 * Metres and milliseconds of all edges and shortcuts of a hierarchy, so that no way has to be
 * unpacked. A shortcut stands for two parts that were there before it: one pass adds them up.
 */
final class EdgeLengths {
    private final int[] nodeA;
    private final int[] nodeB;
    private final double[] metres;
    private final int[] millisFromA;
    private final int[] millisFromB;

    private EdgeLengths(int count) {
        nodeA = new int[count];
        nodeB = new int[count];
        metres = new double[count];
        millisFromA = new int[count];
        millisFromB = new int[count];
    }

    static EdgeLengths of(RoutingCHGraph graph) {
        EdgeLengths lengths = new EdgeLengths(graph.getEdges());
        for (int edge = 0; edge < graph.getEdges(); edge++) {
            RoutingCHEdgeIteratorState state = graph.getEdgeIteratorState(edge, Integer.MIN_VALUE);
            lengths.nodeA[edge] = state.getBaseNode();
            lengths.nodeB[edge] = state.getAdjNode();
            if (state.isShortcut()) {
                lengths.add(edge, state.getSkippedEdge1(), state.getSkippedEdge2());
            } else {
                lengths.set(edge, graph);
            }
        }
        return lengths;
    }

    private void set(int edge, RoutingCHGraph graph) {
        EdgeIteratorState road = graph.getBaseGraph().getEdgeIteratorState(edge, Integer.MIN_VALUE);
        metres[edge] = road.getDistance();
        millisFromA[edge] = millis(graph.getWeighting(), road, false);
        millisFromB[edge] = millis(graph.getWeighting(), road, true);
    }

    /** 0 where that is forbidden: no way has it. */
    static int millis(Weighting weighting, EdgeIteratorState road, boolean reverse) {
        return Double.isFinite(weighting.calcEdgeWeight(road, reverse))
                ? Math.toIntExact(weighting.calcEdgeMillis(road, reverse))
                : 0;
    }

    private void add(int shortcut, int part, int otherPart) {
        boolean inOrder = ends(part, nodeA[shortcut]);
        int lower = inOrder ? part : otherPart;
        int upper = inOrder ? otherPart : part;
        int between = nodeA[lower] == nodeA[shortcut] ? nodeB[lower] : nodeA[lower];
        metres[shortcut] = metres[lower] + metres[upper];
        millisFromA[shortcut] =
                Math.addExact(millis(lower, nodeA[shortcut]), millis(upper, between));
        millisFromB[shortcut] =
                Math.addExact(millis(upper, nodeB[shortcut]), millis(lower, between));
    }

    private boolean ends(int edge, int node) {
        return nodeA[edge] == node || nodeB[edge] == node;
    }

    double metres(int edge) {
        return metres[edge];
    }

    int millis(int edge, int from) {
        return nodeA[edge] == from ? millisFromA[edge] : millisFromB[edge];
    }
}
