package io.suanpan.tables;

import java.util.List;

/** What a commit shall say; the log adds sequence and time. See {@link TableCommit}. */
public record CommitDraft(
        String ingestId,
        String rawKey,
        String rawEtag,
        List<TablePart> added,
        List<TablePart> removed) {
    public CommitDraft {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
