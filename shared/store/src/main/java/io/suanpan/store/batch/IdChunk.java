package io.suanpan.store.batch;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a batch, close together: the bytes of all plain ids in one array, the others beside
 * them. Plain is an id that JSON writes as it is: printable ASCII without a quote or a backslash.
 */
public final class IdChunk extends AbstractList<IdLine> {
    private static final int FIRST_LINES = 1_024;

    private final Map<Integer, String> others = new HashMap<>();
    private byte[] text = new byte[16 * FIRST_LINES];
    private int[] ends = new int[FIRST_LINES];
    private long[] numbers = new long[FIRST_LINES];
    private final String field;
    private int size;

    /**
     * @param field that holds the ids
     */
    IdChunk(String field) {
        this.field = field;
    }

    /** Of what {@link #isPlain} says. */
    void addPlain(long number, byte[] from, int start, int end) {
        int at = start(size);
        int needed = at + end - start;
        if (needed > text.length) {
            text = Arrays.copyOf(text, Math.max(needed, 2 * text.length));
        }
        System.arraycopy(from, start, text, at, end - start);
        addEnd(number, needed);
    }

    /**
     * @param id empty where the line holds none
     */
    void add(long number, String id) {
        if (!id.isEmpty()) {
            others.put(size, id);
        }
        addEnd(number, start(size));
    }

    private void addEnd(long number, int end) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size] = number;
        ends[size++] = end;
    }

    /** Whether the bytes of the id are those from {@link #start} to {@link #end}. */
    public boolean isPlain(int line) {
        return end(line) > start(line);
    }

    /** The bytes of all plain ids; not to be changed. */
    public byte[] text() {
        return text;
    }

    public int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    public int end(int line) {
        return ends[line];
    }

    /** The id's {@link String#hashCode}; 0 where the line holds none. */
    public int hash(int line) {
        if (!isPlain(line)) {
            return id(line).hashCode();
        }
        int hash = 0;
        for (int i = start(line); i < ends[line]; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    /** Empty where the line holds none. */
    @SuppressWarnings("deprecation") // the high byte of ASCII is 0
    public String id(int line) {
        @Nullable String other = others.get(line);
        return other == null ? new String(text, 0, start(line), end(line) - start(line)) : other;
    }

    @Override
    public IdLine get(int line) {
        return new IdLine(numbers[line], field, id(line));
    }

    @Override
    public int size() {
        return size;
    }

    /** Bytes of the ids that are plain. */
    int textBytes() {
        return start(size);
    }
}
