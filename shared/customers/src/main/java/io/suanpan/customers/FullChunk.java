package io.suanpan.customers;

import io.suanpan.store.batch.AnswerLines;
import io.suanpan.store.batch.IdChunk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with reasons and features: the rows of a chunk are held, what is said of them is not. */
final class FullChunk implements ChunkAnswers {
    /** Their rows take some 40 MiB. */
    static final int MOST_LINES = 1 << 17;

    private final IdChunk ids;
    private final SnapshotPointer snapshot;
    private final List<ServedModel> served;
    private final FeatureSnapshotReader.@Nullable Row[] rows;

    private FullChunk(IdChunk ids, SnapshotPointer snapshot, List<ServedModel> served) {
        this.ids = ids;
        this.snapshot = snapshot;
        this.served = served;
        this.rows = new FeatureSnapshotReader.@Nullable Row[ids.size()];
    }

    /** Empty where the snapshot has gone. */
    static Optional<ChunkAnswers> of(
            IdChunk ids,
            FeatureSnapshotReader reader,
            SnapshotPointer snapshot,
            List<ServedModel> served) {
        FullChunk chunk = new FullChunk(ids, snapshot, served);
        SnapshotShards shards = new SnapshotShards(reader, snapshot, ids);
        boolean whole =
                shards.visit((shard, lines) -> {
                    for (int line : lines) {
                        int row = shards.row(shard, line);
                        if (row >= 0) {
                            chunk.rows[line] = new FeatureSnapshotReader.Row(shard.row(row));
                        }
                    }
                });
        return whole ? Optional.of(chunk) : Optional.empty();
    }

    @Override
    public int blockLines() {
        return 256;
    }

    @Override
    public void write(int line, AnswerLines out) {
        var found = new FeatureSnapshotReader.Found(snapshot, Optional.ofNullable(rows[line]));
        CustomerAnswer answer = CustomerScorer.answer(ids.get(line), found, served, Detail.FULL);
        out.add(answer, answer.scores() != null);
    }
}
