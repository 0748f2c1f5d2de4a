package io.suanpan.learning.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Records of comma-separated values after RFC 4180; a blank line is none. */
final class CsvRecords {
    private static final int END = -1;

    private final Reader in;
    private int next;

    CsvRecords(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
        if (next == '\uFEFF') {
            next = in.read();
        }
    }

    /** The cells of the next record, stripped; empty at the end. */
    List<String> read() throws IOException {
        while (next == '\n' || next == '\r') {
            next = in.read();
        }
        List<String> cells = new ArrayList<>();
        while (next != END) {
            cells.add(cell());
            if (next != ',') {
                break;
            }
            next = in.read();
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
            next = in.read();
            if (c != '"') {
                cell.append((char) c);
            } else if (quoted && next == '"') {
                cell.append('"');
                next = in.read();
            } else {
                quoted = !quoted;
            }
        }
        return cell.toString().strip();
    }
}
