package io.suanpan.routing.format;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * An instance with every section that the peer's files have, made up for these tests: two depots,
 * three kinds of vehicles, windows, releases, reloads, prizes.
 */
final class PeerInstance {
    private PeerInstance() {}

    static Path file(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(PeerInstance.class.getResource("/format/" + name))
                            .toURI());
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    static Instance read() {
        return InstanceReader.read(file("peer.vrp"), Rounding.DIMACS);
    }
}
