package io.suanpan.tables.ingest;

import io.suanpan.tables.TablePart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that an ingest has to show before its commit.
 *
 * @param parts written already, and seen by nobody yet
 * @param removed parts that those replace
 * @param report without its quarantine
 * @param quarantine the bad rows; empty where there are none
 */
record Preparation(
        List<TablePart> parts,
        List<TablePart> removed,
        QualityReport report,
        Optional<Path> quarantine) {
    Preparation {
        removed = List.copyOf(removed);
        parts = List.copyOf(parts);
    }
}
