package io.suanpan.local.page.routes;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.JsonFields;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import java.net.URI;
import java.util.Optional;

/** Where the shop's settings say that the map's ground comes from; nowhere where they do not. */
final class MapGround {
    static final String KEY = "settings/map.json";

    private final ObjectStore store;

    MapGround(ObjectStore store) {
        this.store = store;
    }

    /**
     * @param tileUrl with {@code {z}}, {@code {x}} and {@code {y}}
     * @param attribution as its owner asks for it
     */
    record Tiles(String tileUrl, String attribution) {
        Tiles {
            if (!tileUrl.startsWith("https://")
                    || !tileUrl.contains("{z}")
                    || !tileUrl.contains("{x}")
                    || !tileUrl.contains("{y}")) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        KEY + " says tileUrl = " + tileUrl + ".",
                        "Give an https address with {z}, {x} and {y}, or remove the object.");
            }
        }

        /** As in {@code https://tiles.example.com}. */
        String origin() {
            URI uri = URI.create(tileUrl.replaceAll("[{}]", ""));
            return uri.getScheme() + "://" + uri.getAuthority();
        }
    }

    Optional<Tiles> read() {
        return store.get(KEY)
                .map(object -> JsonFields.of(object.bytes(), KEY))
                .map(fields -> new Tiles(fields.text("tileUrl"), fields.text("attribution")));
    }
}
