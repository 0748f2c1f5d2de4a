package io.suanpan.store;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.nio.charset.StandardCharsets;

/**
 * Asks for a training by writing an object, whose creation starts it. Training takes longer than an
 * HTTP request may, and whoever asks needs no right to read the tables.
 */
public final class TrainingRequests {
    /** The prefix whose new objects start a training. */
    public static final String PREFIX = "requests/train/";

    private static final int ID_DIGITS = 16;

    private final ObjectStore store;
    private final ModelRegistry registry;

    public TrainingRequests(ObjectStore store, ModelRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    /**
     * @param id the same for the same model as long as no other version comes into use
     * @param model to train
     * @param follow where to look for the outcome
     */
    public record TrainingRequest(String id, String model, String follow) {}

    /**
     * Asking twice writes the same object twice. That is harmless: a training knows its tables and
     * settings, and one that has been done is not done again.
     */
    public TrainingRequest submit(String model) {
        String inUse = registry.current(model).map(ModelPointer::version).orElse("none");
        String identity = model + "\n" + inUse;
        String id =
                Digest.sha256(identity.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
        TrainingRequest request = new TrainingRequest(id, model, "/v1/models/" + model);
        store.put(PREFIX + id + ".json", Content.of(Json.bytes(request)));
        return request;
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where there is no such request, {@code MALFORMED}
     *     where the object is none
     */
    public TrainingRequest read(String key) {
        byte[] json =
                store.get(key)
                        .map(StoredObject::bytes)
                        .orElseThrow(() ->
                                new SuanpanException(
                                        ErrorCode.NOT_FOUND,
                                        "There is no training request " + key + ".",
                                        "POST /v1/models/{name}/train writes one."));
        return Json.read(json, TrainingRequest.class, key);
    }
}
