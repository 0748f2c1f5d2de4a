package io.suanpan.routing.deliveries;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.util.Optional;

/**
 * Where the open deliveries stand: one object, which whoever reads the tables writes, so that
 * whoever plans routes needs no database.
 */
public final class DeliveryStore {
    public static final String KEY = "plans/deliveries/open.json";

    private final ObjectStore store;

    public DeliveryStore(ObjectStore store) {
        this.store = store;
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where none were ever written
     */
    public OpenDeliveries read() {
        return store.get(KEY)
                .map(object -> OpenDeliveries.read(object.bytes(), KEY))
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_FOUND,
                                "No open deliveries are known: there is no " + KEY + ".",
                                "Import deliveries, as in suanpan import deliveries.csv --source"
                                        + " suanpan."));
    }

    /**
     * Writes them unless a newer commit has been written already.
     *
     * @return what stands there now
     */
    public OpenDeliveries write(OpenDeliveries open) {
        while (true) {
            PutCondition condition = PutCondition.createOnly();
            Optional<StoredObject> there = store.get(KEY);
            if (there.isPresent()) {
                OpenDeliveries other = OpenDeliveries.read(there.get().bytes(), KEY);
                if (other.tableCommit() > open.tableCommit()) {
                    return other;
                }
                condition = PutCondition.ifUnchanged(there.get().info().etag());
            }
            if (store.put(KEY, Content.of(Json.bytes(open)), condition).isPresent()) {
                return open;
            }
        }
    }
}
