package io.suanpan.routing.deliveries;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import java.util.Optional;

/** Where the shop's depots and vans are set. */
public final class FleetStore {
    public static final String KEY = "settings/fleet.json";

    private final ObjectStore store;

    public FleetStore(ObjectStore store) {
        this.store = store;
    }

    /** Empty where none is set. */
    public Optional<Fleet> find() {
        return store.get(KEY).map(object -> Fleet.read(object.bytes(), KEY));
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where none is set; {@code MALFORMED} or {@code
     *     IMPOSSIBLE} where it makes no sense
     */
    public Fleet read() {
        return find().orElseThrow(() ->
                new SuanpanException(
                        ErrorCode.NOT_FOUND,
                        "The shop's depots and vans are not known: there is no " + KEY + ".",
                        "Put it there; docs/data-formats.md says what is in it."));
    }

    public void write(Fleet fleet) {
        store.put(KEY, Content.of(Json.prettyBytes(fleet)));
    }
}
