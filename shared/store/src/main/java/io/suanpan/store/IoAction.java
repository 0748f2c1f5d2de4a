package io.suanpan.store;

import java.io.IOException;

/** Work on files that gives a value. */
@FunctionalInterface
public interface IoAction<T> {
    T run() throws IOException;
}
