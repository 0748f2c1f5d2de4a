package io.suanpan.core;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of comma-separated values after RFC 4180, one after the other; a blank line is none. Not
 * thread-safe.
 */
public final class CsvRecords {
    private static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;
    private int next;

    /**
     * @param in need not be buffered; a byte order mark at its start is passed over
     */
    public CsvRecords(Reader in) throws IOException {
        this.in = in;
        this.next = advance();
        if (next == '\uFEFF') {
            next = advance();
        }
    }

    /** One character at a time is what a reader's lock is too dear for. */
    private int advance() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return at < end ? buffer[at++] : END;
    }

    /** The cells of the next record, stripped; empty at the end. */
    public List<String> read() throws IOException {
        while (next == '\n' || next == '\r') {
            next = advance();
        }
        List<String> cells = new ArrayList<>();
        while (next != END) {
            cells.add(cell());
            if (next != ',') {
                break;
            }
            next = advance();
            if (next == END) {
                cells.add("");
            }
        }
        return cells;
    }

    private String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (next != END && (quoted || (next != ',' && next != '\n' && next != '\r'))) {
            int c = next;
            next = advance();
            if (c != '"') {
                cell.append((char) c);
            } else if (quoted && next == '"') {
                cell.append('"');
                next = advance();
            } else {
                quoted = !quoted;
            }
        }
        return cell.toString().strip();
    }
}
