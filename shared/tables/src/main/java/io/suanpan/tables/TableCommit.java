package io.suanpan.tables;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the table log. What an ingest wrote becomes visible with it, all at once.
 *
 * @param sequence 1 for the first commit
 * @param time when it was made
 * @param ingestId the ingest that made it, 16 hex digits
 * @param rawKey the raw object that was read
 * @param rawEtag its version
 * @param added parts that readers see from here on
 * @param removed parts that readers no longer see
 * @param snapshot the whole state after this commit, on every {@value TableLog#SNAPSHOT_EVERY}th
 *     entry, so that readers need few objects; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableCommit(
        long sequence,
        Instant time,
        String ingestId,
        String rawKey,
        String rawEtag,
        List<TablePart> added,
        List<TablePart> removed,
        @Nullable TableSnapshot snapshot) {
    public TableCommit {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
