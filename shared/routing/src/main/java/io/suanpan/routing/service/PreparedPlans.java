package io.suanpan.routing.service;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RouteModel;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The plans that were asked about last, so that a quote need not read and measure a whole day
 * again: each call looks in the store which version there is, and reads only one that is new.
 * Thread-safe.
 */
final class PreparedPlans {
    /** Of four bytes: a quarter of a GiB, one plan of 5,000 stops or 30 of 1,000. */
    static final long MOST_VALUES = 1L << 26;

    private final PlanStore kept;
    private final RoadNetwork roads;
    private final long mostValues;

    /** By id, the one that was asked about last at the end. */
    private final Map<String, PreparedPlan> latest = new LinkedHashMap<>();

    /**
     * @param mostValues of matrices in memory; the plan that was asked about last stays anyway
     */
    PreparedPlans(PlanStore kept, RoadNetwork roads, long mostValues) {
        this.kept = kept;
        this.roads = roads;
        this.mostValues = mostValues;
    }

    /**
     * The version that is in the store now, which is read only where it is not at hand.
     *
     * @throws SuanpanException {@code NOT_FOUND} where there is none
     */
    PlanStore.Version version(String id) {
        return find(id, kept.requireEtag(id))
                .map(PreparedPlan::version)
                .orElseGet(() -> kept.require(id));
    }

    /**
     * This version, ready for questions.
     *
     * @param version whose day is not under way yet: that one's distances are those of its vans,
     *     too
     */
    PreparedPlan of(String id, PlanStore.Version version) {
        return find(id, version.etag()).orElseGet(() -> prepared(id, version));
    }

    private PreparedPlan prepared(String id, PlanStore.Version version) {
        RouteModel model = RouteModel.of(version.plan().request(), "request", roads);
        var read =
                new PreparedPlan(version, model, model.solution(version.plan().routes(), "routes"));
        keep(id, read);
        return read;
    }

    private synchronized Optional<PreparedPlan> find(String id, String etag) {
        return Optional.ofNullable(latest.get(id))
                .filter(known -> known.version().etag().equals(etag));
    }

    /** Keeps it in place of what was known of the plan; what was not asked for longest goes. */
    synchronized void keep(String id, PreparedPlan plan) {
        latest.remove(id);
        latest.put(id, plan);
        long values = latest.values().stream().mapToLong(PreparedPlan::size).sum();
        Iterator<PreparedPlan> oldest = latest.values().iterator();
        while (values > mostValues && latest.size() > 1) {
            values -= oldest.next().size();
            oldest.remove();
        }
    }
}
