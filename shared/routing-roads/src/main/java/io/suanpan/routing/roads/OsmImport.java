package io.suanpan.routing.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.Constants;
import com.graphhopper.util.EdgeIterator;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.file.Path;
import java.util.Objects;

/** Lets GraphHopper make a graph of a file, and load it again. */
final class OsmImport {
    /** Of what reads the file: another one may make other graphs. */
    static final String VERSION = "GraphHopper " + Constants.VERSION;

    /** What GraphHopper says of a file that it can read, but which has no road at all. */
    private static final String EMPTY = "Graph after reading OSM must not be empty";

    private final RoadProfile profile;
    private final RoadOptions options;

    OsmImport(RoadProfile profile, RoadOptions options) {
        this.profile = profile;
        this.options = options;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where the file is none of OpenStreetMap or has no
     *     roads for the profile; what is in the folder by then is of no use
     */
    void run(Path map, Path folder) {
        OsmFiles.requireOsm(map);
        OsmFiles.allowBinary();
        GraphHopper graph = graph(folder).setOSMFile(map.toString());
        try {
            graph.importOrLoad();
            requireRoads(graph, map);
        } catch (SuanpanException e) {
            throw e;
        } catch (RuntimeException e) {
            throw EMPTY.equals(e.getMessage())
                    ? OsmFiles.withoutRoads(map, profile.id())
                    : OsmFiles.unreadable(map, e);
        } finally {
            graph.close();
        }
    }

    /** The folder is only read. */
    RoadGraph load(Path folder) {
        GraphHopper graph = graph(folder).setAllowWrites(false);
        if (!graph.load()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The folder " + folder + " holds no roads that can be read.",
                    "Delete it, so that it is made again.");
        }
        return RoadGraph.of(graph, profile.id());
    }

    private GraphHopper graph(Path folder) {
        Profile one = profile.profile();
        GraphHopper graph = new GraphHopper();
        graph.setProfiles(one);
        graph.setEncodedValuesString(profile.encodedValues());
        graph.setMinNetworkSize(options.smallestNetwork());
        graph.getCHPreparationHandler().setCHProfiles(new CHProfile(one.getName()));
        return graph.setGraphHopperLocation(folder.toString());
    }

    private void requireRoads(GraphHopper graph, Path map) {
        Weighting weighting =
                Objects.requireNonNull(graph.getCHGraphs().get(profile.id())).getWeighting();
        EdgeIterator road = graph.getBaseGraph().getAllEdges();
        while (road.next()) {
            if (Double.isFinite(weighting.calcEdgeWeight(road, false))
                    || Double.isFinite(weighting.calcEdgeWeight(road, true))) {
                return;
            }
        }
        throw OsmFiles.withoutRoads(map, profile.id());
    }
}
