package io.suanpan.routing.roads;

import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHGraph;

/** Edges between a node and those above it, one way: row by node, in order of the graph. */
final class UpwardEdges {
    /** Node n has the edges {@code first[n]} to before {@code first[n + 1]}. */
    final int[] first;

    final int[] upper;
    final double[] weight;
    final double[] metres;
    final int[] millis;

    private UpwardEdges(int[] first) {
        int count = first[first.length - 1];
        this.first = first;
        upper = new int[count];
        weight = new double[count];
        metres = new double[count];
        millis = new int[count];
    }

    /**
     * @param incoming whether edges lead from the upper node to the lower
     */
    static UpwardEdges of(
            RoutingCHGraph graph,
            RoutingCHEdgeExplorer explorer,
            boolean incoming,
            EdgeLengths lengths) {
        UpwardEdges edges = new UpwardEdges(counts(graph, explorer, incoming));
        int at = 0;
        for (int node = 0; node < graph.getNodes(); node++) {
            RoutingCHEdgeIterator edge = explorer.setBaseNode(node);
            while (edge.next()) {
                if (upward(graph, edge, incoming)) {
                    edges.set(at++, edge, incoming, lengths);
                }
            }
        }
        return edges;
    }

    private void set(int at, RoutingCHEdgeIterator edge, boolean incoming, EdgeLengths lengths) {
        upper[at] = edge.getAdjNode();
        weight[at] = edge.getWeight(incoming);
        metres[at] = lengths.metres(edge.getEdge());
        millis[at] =
                lengths.millis(edge.getEdge(), incoming ? edge.getAdjNode() : edge.getBaseNode());
    }

    private static int[] counts(
            RoutingCHGraph graph, RoutingCHEdgeExplorer explorer, boolean incoming) {
        int[] first = new int[graph.getNodes() + 1];
        for (int node = 0; node < graph.getNodes(); node++) {
            first[node + 1] = first[node];
            RoutingCHEdgeIterator edge = explorer.setBaseNode(node);
            while (edge.next()) {
                if (upward(graph, edge, incoming)) {
                    first[node + 1]++;
                }
            }
        }
        return first;
    }

    private static boolean upward(
            RoutingCHGraph graph, RoutingCHEdgeIterator edge, boolean incoming) {
        return graph.getLevel(edge.getAdjNode()) > graph.getLevel(edge.getBaseNode())
                && edge.getWeight(incoming) < Double.POSITIVE_INFINITY;
    }
}
