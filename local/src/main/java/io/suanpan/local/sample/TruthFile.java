package io.suanpan.local.sample;

import org.jspecify.annotations.Nullable;

/** One table of the hidden truth. */
final class TruthFile {
    private final RowFile file;

    TruthFile(RowFile file, String header) {
        this.file = file;
        file.header(header);
    }

    void row(@Nullable String... values) {
        file.row(RowText.csv(values));
    }

    void close() {
        file.close();
    }
}
