package io.suanpan.routing.service;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.StoredObject;
import io.suanpan.store.batch.AnswerObject;
import io.suanpan.store.batch.BatchResult;
import io.suanpan.store.batch.InOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The plans of an object of requests, one a line, into an object of answers, one {@link BatchLine}
 * a line. Blank lines are left out; a line that cannot be planned gets its problem, and the others
 * their plans. All cores work. Thread-safe.
 */
public final class RouteBatch {
    private static final int CHUNK = 64;

    private final ObjectStore store;
    private final RoutePlans plans;

    public RouteBatch(ObjectStore store, RoutePlans plans) {
        this.store = store;
        this.plans = plans;
    }

    private record Line(long number, String text) {}

    /**
     * @param input key of an object of JSON lines, each a body of {@code POST /v1/routes}
     * @param output key of the object to create, under {@code results/plan-route/}; where it
     *     already holds the same answers, nothing changes
     * @throws SuanpanException {@code NOT_FOUND} where there is no input, {@code CONFLICT} where
     *     the output holds something else, {@code MALFORMED} for an output elsewhere
     */
    public BatchResult plan(String input, String output) {
        try (AnswerObject answers = AnswerObject.at(store, PlanStore.FOLDER, output);
                BufferedReader lines = open(input)) {
            long number = 0;
            List<Line> chunk = new ArrayList<>(CHUNK);
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank()) {
                    chunk.add(new Line(number, text));
                }
                if (chunk.size() == CHUNK) {
                    answer(chunk, answers);
                    chunk.clear();
                }
            }
            answer(chunk, answers);
            return answers.put();
        } catch (IOException e) {
            throw new UncheckedIOException("The requests in " + input + " cannot be read on.", e);
        }
    }

    private void answer(List<Line> chunk, AnswerObject into) {
        InOrder.of(
                chunk.size(),
                at -> answer(chunk.get(at)),
                answer -> into.add(answer, answer.plan() != null));
    }

    private BatchLine answer(Line line) {
        try {
            byte[] json = line.text().getBytes(StandardCharsets.UTF_8);
            return BatchLine.of(line.number(), plans.plan(json, "line " + line.number()));
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.INTERNAL) {
                throw e;
            }
            return BatchLine.of(line.number(), e);
        }
    }

    private BufferedReader open(String input) {
        StoredObject object =
                store.get(input)
                        .orElseThrow(() ->
                                new SuanpanException(
                                        ErrorCode.NOT_FOUND,
                                        "There is no object " + input + " to read requests from.",
                                        "Put it there, one request for routes a line."));
        return new BufferedReader(new InputStreamReader(object.stream(), StandardCharsets.UTF_8));
    }
}
