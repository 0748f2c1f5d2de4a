package io.suanpan.tables.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings in whatever lies under {@code raw/}: what no event told of, and what was interrupted. */
public final class Sweep {
    private static final String PREFIX = "raw/";

    private final ObjectStore store;
    private final Ingest ingest;

    public Sweep(ObjectStore store, Ingest ingest) {
        this.store = store;
        this.ingest = ingest;
    }

    /**
     * @param key of the raw object
     * @param fresh false where it was in already, or could not be read
     * @param rows where its rows went; null where it could not be read
     * @param refusal why it could not be read; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Swept(
            String key,
            boolean fresh,
            @Nullable RowCounts rows,
            QualityReport.@Nullable Refusal refusal) {}

    /** One entry for each raw object, in the order of their keys. */
    public record Result(List<Swept> objects) {
        public Result {
            objects = List.copyOf(objects);
        }
    }

    /** An object that cannot be read is reported and does not keep the others out. */
    public Result run() {
        return new Result(store.listAll(PREFIX).map(this::sweep).toList());
    }

    private Swept sweep(ObjectInfo info) {
        try {
            IngestResult result = ingest.run(info.key());
            return new Swept(info.key(), result.fresh(), result.report().rows(), null);
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.INTERNAL) {
                throw e;
            }
            return new Swept(
                    info.key(), false, null, new QualityReport.Refusal(e.detail(), e.remedy()));
        }
    }
}
