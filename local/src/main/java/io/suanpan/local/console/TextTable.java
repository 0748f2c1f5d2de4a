package io.suanpan.local.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows in aligned columns. Numbers stand to the right, text to the left. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int LEAST_LAST = 20;

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param heads of the columns; one that starts with {@code >} stands to the right
     */
    public TextTable(String... heads) {
        this.heads = List.of(heads);
    }

    /** As many cells as there are columns. */
    public TextTable row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(
                    "A row of %d cells in a table of %d columns."
                            .formatted(cells.length, heads.size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Head and rows, without trailing blanks. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(heads.stream().map(TextTable::title).toList()));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    /**
     * The same, with the last column broken between words so that no line is longer.
     *
     * @param width in characters; the last column keeps at least 20 of them
     */
    public List<String> lines(int width) {
        int before = 0;
        for (int i = 0; i < heads.size() - 1; i++) {
            before += width(i) + GAP.length();
        }
        int last = Math.max(LEAST_LAST, width - before);
        TextTable wrapped = new TextTable(heads.toArray(String[]::new));
        for (List<String> row : rows) {
            List<String> pieces =
                    row.getLast().isEmpty() ? List.of("") : Words.wrapped(row.getLast(), last);
            for (int i = 0; i < pieces.size(); i++) {
                wrapped.rows.add(i == 0 ? with(row, pieces.getFirst()) : blank(pieces.get(i)));
            }
        }
        return wrapped.lines();
    }

    private static List<String> with(List<String> row, String last) {
        List<String> cells = new ArrayList<>(row);
        cells.set(cells.size() - 1, last);
        return cells;
    }

    private List<String> blank(String last) {
        return with(Collections.nCopies(heads.size(), ""), last);
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String pad = " ".repeat(width(i) - length(cell));
            line.append(i == 0 ? "" : GAP).append(isRight(i) ? pad + cell : cell + pad);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int width = length(title(heads.get(column)));
        for (List<String> row : rows) {
            width = Math.max(width, length(row.get(column)));
        }
        return width;
    }

    private boolean isRight(int column) {
        return heads.get(column).startsWith(">");
    }

    private static String title(String head) {
        return head.startsWith(">") ? head.substring(1) : head;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
