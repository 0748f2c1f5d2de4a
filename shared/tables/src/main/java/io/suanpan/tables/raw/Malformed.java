package io.suanpan.tables.raw;

/** Why something is no record of the file. */
public enum Malformed {
    FIELD_COUNT(
            "field-count",
            "The record has another number of fields than the header.",
            "Quote fields that contain the delimiter, or fill in the missing fields."),
    BROKEN_QUOTES(
            "broken-quotes",
            "A quoted field does not end, or goes on after its closing quote.",
            "Double each quote inside a quoted field and close the field."),
    NUL_BYTE(
            "nul-byte",
            "The record contains a NUL byte.",
            "Export the file again as text in UTF-8."),
    TOO_LONG(
            "record-too-long",
            "The record is longer than 512 KiB.",
            "Close the quoted field or shorten the text."),
    INVALID_JSON(
            "invalid-json", "The line is not one JSON object.", "Write one JSON object a line."),
    BROKEN_GZIP(
            "broken-gzip",
            "The compressed data break off or are damaged from here on.",
            "Upload the file again; the rows before this one are in.");

    private final String id;
    private final String meaning;
    private final String remedy;

    Malformed(String id, String meaning, String remedy) {
        this.id = id;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    public String id() {
        return id;
    }

    public String meaning() {
        return meaning;
    }

    public String remedy() {
        return remedy;
    }
}
