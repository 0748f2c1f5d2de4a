package io.suanpan.tables.ingest;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.StoredObject;
import java.io.InputStream;

/** One version of an object; reading fails where there is another by now. */
final class RawContent implements Content {
    private final ObjectStore store;
    private final ObjectInfo info;

    RawContent(ObjectStore store, ObjectInfo info) {
        this.store = store;
        this.info = info;
    }

    @Override
    public InputStream open() {
        StoredObject object = store.get(info.key()).orElseThrow(this::changed);
        if (!object.info().etag().equals(info.etag())) {
            object.close();
            throw changed();
        }
        return object.stream();
    }

    private SuanpanException changed() {
        return new SuanpanException(
                ErrorCode.CONFLICT,
                info.key() + " was replaced while it was being read.",
                "Nothing to do: the new version comes in by itself.");
    }

    @Override
    public long length() {
        return info.size();
    }
}
