package io.suanpan.customers;

import io.suanpan.store.batch.AnswerLines;

/** The answers to the lines of a chunk, ready to be written. Thread-safe. */
interface ChunkAnswers {
    /** How many lines are written together: some MiB. */
    int blockLines();

    void write(int line, AnswerLines out);
}
