package io.suanpan.routing.service;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where plans are kept: {@code results/plan-route/<id>/plan.json}. The id is a hash of the request,
 * so that the same request is the same plan. Thread-safe.
 */
final class PlanStore {
    /** Where all that this function writes lies. */
    static final String FOLDER = "results/plan-route/";

    static final int ID_DIGITS = 16;

    private final ObjectStore store;

    PlanStore(ObjectStore store) {
        this.store = store;
    }

    /**
     * @param etag for a change that must not undo another
     */
    record Version(KeptPlan plan, String etag) {}

    /** 16 hex digits, whatever white space the request had. */
    static String id(JsonNode request) {
        return Digest.sha256(Json.bytes(request)).substring(0, ID_DIGITS);
    }

    static String key(String id, String name) {
        return FOLDER + id + "/" + name;
    }

    Optional<Version> find(String id) {
        String key = key(id, "plan.json");
        return store.get(key).map(found -> version(found, key));
    }

    private static Version version(StoredObject found, String key) {
        String etag = found.info().etag();
        return new Version(KeptPlan.read(found.bytes(), key), etag);
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where there is none
     */
    Version require(String id) {
        return find(id).orElseThrow(() -> none(id));
    }

    /**
     * Which version there is, without reading it.
     *
     * @throws SuanpanException {@code NOT_FOUND} where there is none
     */
    String requireEtag(String id) {
        return store.head(key(id, "plan.json")).orElseThrow(() -> none(id)).etag();
    }

    private static SuanpanException none(String id) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "There is no plan \"" + id + "\".",
                "POST /v1/routes with keep true makes one and says its id.");
    }

    /** Keeps a new plan; where there is one of this id already, that one stays. */
    void create(String id, KeptPlan plan) {
        store.put(key(id, "plan.json"), Content.of(plan.bytes()), PutCondition.createOnly());
    }

    /**
     * @return what is there now
     * @throws SuanpanException {@code CONFLICT} where it was changed since
     */
    Version replace(String id, Version before, KeptPlan plan) {
        PutCondition unchanged = PutCondition.ifUnchanged(before.etag());
        return store.put(key(id, "plan.json"), Content.of(plan.bytes()), unchanged)
                .map(written -> new Version(plan, written.etag()))
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.CONFLICT,
                                "The plan \"" + id + "\" was changed meanwhile.",
                                "Look at it again and repeat the change."));
    }
}
