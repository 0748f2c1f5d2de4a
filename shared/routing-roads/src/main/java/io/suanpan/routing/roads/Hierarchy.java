package io.suanpan.routing.roads;

import com.graphhopper.storage.RoutingCHGraph;

/**
 * A contraction hierarchy (Geisberger, Sanders, Schultes &amp; Delling 2008) in plain arrays: from
 * each node the edges and shortcuts that lead to nodes above it, and those that come from there.
 * Immutable.
 */
record Hierarchy(int nodes, UpwardEdges out, UpwardEdges in) {
    /** O(edges + shortcuts). */
    static Hierarchy of(RoutingCHGraph graph) {
        EdgeLengths lengths = EdgeLengths.of(graph);
        return new Hierarchy(
                graph.getNodes(),
                UpwardEdges.of(graph, graph.createOutEdgeExplorer(), false, lengths),
                UpwardEdges.of(graph, graph.createInEdgeExplorer(), true, lengths));
    }
}
