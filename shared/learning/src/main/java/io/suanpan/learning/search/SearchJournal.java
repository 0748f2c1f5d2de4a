package io.suanpan.learning.search;

import java.util.Optional;

/**
 * Keeps what a search has finished, so that one that was killed goes on where it was. A key tells
 * all that the bytes depend on; they may be kept more than once, always the same. Thread-safe.
 */
public interface SearchJournal {
    /** Remembers nothing. */
    SearchJournal NONE =
            new SearchJournal() {
                @Override
                public Optional<byte[]> find(String key) {
                    return Optional.empty();
                }

                @Override
                public void keep(String key, byte[] bytes) {
                    // That is what it is for.
                }
            };

    Optional<byte[]> find(String key);

    void keep(String key, byte[] bytes);
}
