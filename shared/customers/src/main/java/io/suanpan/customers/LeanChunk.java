package io.suanpan.customers;

import io.suanpan.core.Json;
import io.suanpan.store.batch.AnswerLines;
import io.suanpan.store.batch.IdChunk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Probabilities alone: a few numbers a line are held, some 75 bytes with the id. They come shard by
 * shard, blocks of customers by all models, and are written line by line.
 */
final class LeanChunk implements ChunkAnswers {
    static final int MOST_LINES = 1 << 20;

    private static final int BLOCK_ROWS = 128;

    private final IdChunk ids;
    private final SnapshotPointer snapshot;
    private final List<ServedModel> served;
    private final SnapshotShards shards;
    private final LeanLine format;
    private final boolean[] scored;

    /** By model and line. */
    private final double[][] probabilities;

    /** The figures behind the features, line by line; none where the snapshot has none. */
    private final float[] outlooks;

    private final int outlookWidth;

    /** Of what no model takes: an infinite feature. Answered one by one. */
    private final Map<Integer, FeatureSnapshotReader.Row> refused = new ConcurrentHashMap<>();

    private LeanChunk(
            IdChunk ids,
            SnapshotShards shards,
            SnapshotPointer snapshot,
            List<ServedModel> served) {
        this.ids = ids;
        this.snapshot = snapshot;
        this.served = served;
        this.shards = shards;
        this.format = new LeanLine(snapshot, served);
        this.scored = new boolean[ids.size()];
        this.probabilities = new double[served.size()][ids.size()];
        this.outlookWidth = snapshot.value() == null ? 0 : SnapshotValue.AS_TRAINED;
        this.outlooks = new float[ids.size() * outlookWidth];
    }

    /** Empty where the snapshot has gone. */
    static Optional<ChunkAnswers> of(
            IdChunk ids,
            FeatureSnapshotReader reader,
            SnapshotPointer snapshot,
            List<ServedModel> served) {
        SnapshotShards shards = new SnapshotShards(reader, snapshot, ids);
        LeanChunk chunk = new LeanChunk(ids, shards, snapshot, served);
        return shards.visit(chunk::score) ? Optional.of(chunk) : Optional.empty();
    }

    private void score(FeatureShard shard, int[] lines) {
        int[] rows = new int[BLOCK_ROWS];
        int[] linesOfRows = new int[BLOCK_ROWS];
        int count = 0;
        for (int line : lines) {
            int row = shards.row(shard, line);
            if (row >= 0 && shard.isFinite(row)) {
                rows[count] = row;
                linesOfRows[count++] = line;
            } else if (row >= 0) {
                refused.put(line, new FeatureSnapshotReader.Row(shard.row(row)));
            }
            if (count == BLOCK_ROWS) {
                score(shard, rows, linesOfRows, count);
                count = 0;
            }
        }
        score(shard, rows, linesOfRows, count);
    }

    private void score(FeatureShard shard, int[] rows, int[] lines, int count) {
        double[] block = new double[count];
        for (int model = 0; model < probabilities.length; model++) {
            served.get(model).probabilities(snapshot, shard, rows, count, block);
            for (int i = 0; i < count; i++) {
                probabilities[model][lines[i]] = block[i];
            }
        }
        int behindFeatures = snapshot.features().size();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < outlookWidth; j++) {
                outlooks[lines[i] * outlookWidth + j] = shard.value(rows[i], behindFeatures + j);
            }
            scored[lines[i]] = true;
        }
    }

    @Override
    public int blockLines() {
        return 2_048;
    }

    @Override
    public void write(int line, AnswerLines out) {
        if (!scored[line]) {
            var row = Optional.ofNullable(refused.get(line));
            var found = new FeatureSnapshotReader.Found(snapshot, row);
            out.add(CustomerScorer.answer(ids.get(line), found, served, Detail.SCORES), false);
            return;
        }
        format.start(out);
        writeId(line, out);
        format.afterId(out);
        writeId(line, out);
        format.beforeScores(out);
        for (int model = 0; model < probabilities.length; model++) {
            format.score(out, model, probabilities[model][line]);
        }
        format.end(out, outlooks, line * outlookWidth);
        out.endLine(true);
    }

    private void writeId(int line, AnswerLines out) {
        if (ids.isPlain(line)) {
            out.write('"');
            out.write(ids.text(), ids.start(line), ids.end(line) - ids.start(line));
            out.write('"');
        } else {
            out.append(Json.bytes(ids.id(line)));
        }
    }
}
