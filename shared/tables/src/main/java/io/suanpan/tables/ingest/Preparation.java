package io.suanpan.tables.ingest;

import io.suanpan.tables.TablePart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that an ingest has to show before its commit.
 *
 * @param parts written already, and seen by nobody yet
 * @param report without its quarantine
 * @param quarantine the bad rows; empty where there are none
 */
record Preparation(List<TablePart> parts, QualityReport report, Optional<Path> quarantine) {
    Preparation {
        parts = List.copyOf(parts);
    }
}
