package io.suanpan.customers.segments;

import io.suanpan.store.Loaded;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.batch.AnswerObject;
import io.suanpan.store.batch.BatchResult;
import io.suanpan.store.batch.IdLine;
import io.suanpan.store.batch.IdLines;
import io.suanpan.store.shards.IdHash;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The segments of the customers that an object lists, or of all, into an object of answers, one
 * {@link SegmentAnswer} a line. One model answers the whole batch, whatever comes into use
 * meanwhile. Memory is bounded: 100,000 answers or one shard at a time.
 */
public final class SegmentBatch {
    /** Where the answers of all batches lie. */
    public static final String FOLDER = "results/segment/";

    /**
     * Answers held at once, some 30 MB. Within them customers of one shard are read together, so
     * that a million customers read each shard ten times.
     */
    private static final int CHUNK = 100_000;

    private final ObjectStore store;
    private final CustomerSegments segments;
    private final int chunkLines;

    public SegmentBatch(ObjectStore store, CustomerSegments segments) {
        this(store, segments, CHUNK);
    }

    SegmentBatch(ObjectStore store, CustomerSegments segments, int chunkLines) {
        this.store = store;
        this.segments = segments;
        this.chunkLines = chunkLines;
    }

    /**
     * Line for line.
     *
     * @param input key of an object of JSON lines, {@code {"customerId":"17850"}}
     * @param output key of the object to create, under {@link #FOLDER}; where it already holds the
     *     same answers, nothing changes
     * @throws io.suanpan.core.SuanpanException {@code NOT_FOUND} where there is no input, {@code
     *     CONFLICT} where the output holds something else, {@code MALFORMED} for an output
     *     elsewhere, {@code NOT_TRAINED} where there are no segments yet
     */
    public BatchResult segment(String input, String output) {
        try (AnswerObject answers = AnswerObject.at(store, FOLDER, output);
                IdLines lines = IdLines.of(store, input, "customerId")) {
            Loaded<SegmentModel> model = segments.trained();
            for (List<IdLine> chunk; !(chunk = List.copyOf(lines.next(chunkLines))).isEmpty(); ) {
                for (SegmentAnswer answer : answer(chunk, model)) {
                    answers.add(answer, answer.segment() != null);
                }
            }
            return answers.put();
        }
    }

    /**
     * All customers who are in a segment, in an order that is the same for the same model.
     *
     * @throws io.suanpan.core.SuanpanException as above
     */
    public BatchResult segmentAll(String output) {
        try (AnswerObject answers = AnswerObject.at(store, FOLDER, output)) {
            segments.forEach(segments.trained(), one -> answers.add(SegmentAnswer.of(one), true));
            return answers.put();
        }
    }

    private List<SegmentAnswer> answer(List<IdLine> chunk, Loaded<SegmentModel> model) {
        SegmentAnswer[] answers = new SegmentAnswer[chunk.size()];
        int shards = model.model().shards();
        IntStream.range(0, answers.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> IdHash.shard(chunk.get(i).id(), shards)))
                .forEach(i -> answers[i] = answer(chunk.get(i), model));
        return List.of(answers);
    }

    private SegmentAnswer answer(IdLine line, Loaded<SegmentModel> model) {
        return line.isReadable()
                ? segments.answer(line.id(), model)
                : SegmentAnswer.of("", line.problem());
    }
}
