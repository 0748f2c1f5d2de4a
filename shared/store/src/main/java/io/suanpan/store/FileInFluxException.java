package io.suanpan.store;

import java.io.IOException;
import java.nio.file.Path;

/** Somebody else is writing the file in place, so it is not the content of an object yet. */
final class FileInFluxException extends IOException {
    private static final long serialVersionUID = 1L;

    FileInFluxException(Path file) {
        super(file + " changes while it is being read");
    }
}
