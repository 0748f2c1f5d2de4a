package io.suanpan.store.batch;

import io.suanpan.core.Json;
import io.suanpan.core.JsonWritable;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;

/**
 * Answers, one JSON object a line, and how many of them are problems. Their bytes come from
 * records, or piece by piece from who knows what a record would write. For one thread.
 */
public final class AnswerLines extends OutputStream {
    /** Between them JSON has decimals without an exponent. */
    private static final double PLAIN_FROM = 1e-3;

    private static final double PLAIN_TO = 1e7;
    private static final int MOST_DIGITS = 20;

    private final byte[] digits = new byte[MOST_DIGITS];
    private byte[] bytes;
    private int size;
    private int answered;
    private int problems;

    public AnswerLines(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    /** A line from a record. */
    public void add(JsonWritable answer, boolean isAnswered) {
        try (JsonGenerator json = Json.generator(this)) {
            answer.writeTo(json);
        }
        endLine(isAnswered);
    }

    /** What was appended since the last line is one. */
    public void endLine(boolean isAnswered) {
        write('\n');
        answered += isAnswered ? 1 : 0;
        problems += isAnswered ? 0 : 1;
    }

    @Override
    public void write(int b) {
        room(1);
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int start, int length) {
        room(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    public void append(byte[] json) {
        write(json, 0, json.length);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * size));
        }
    }

    /** As JSON has a whole number. */
    public void append(long number) {
        if (number < 0) {
            append(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        } else {
            appendDigits(number, 1);
        }
    }

    /**
     * As JSON has a number that was rounded to so many decimals.
     *
     * @param decimals 1 to 8
     */
    public void append(double number, int decimals) {
        if (number != 0 && !(number >= PLAIN_FROM && number < PLAIN_TO)) {
            append(Json.bytes(number));
            return;
        }
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long scaled = Math.round(number * scale);
        appendDigits(scaled / scale, 1);
        write('.');
        long behind = scaled % scale;
        int places = decimals;
        while (places > 1 && behind % 10 == 0) {
            behind /= 10;
            places--;
        }
        appendDigits(behind, places);
    }

    private void appendDigits(long number, int least) {
        int from = MOST_DIGITS;
        for (long left = number; left > 0 || MOST_DIGITS - from < least; left /= 10) {
            digits[--from] = (byte) ('0' + left % 10);
        }
        write(digits, from, MOST_DIGITS - from);
    }

    int answered() {
        return answered;
    }

    int problems() {
        return problems;
    }

    /** What was written; not to be written on while it is read. */
    ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        answered = 0;
        problems = 0;
    }
}
