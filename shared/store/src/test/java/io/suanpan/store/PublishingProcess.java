package io.suanpan.store;

import io.suanpan.core.ModelCard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Publishes and promotes versions one after the other, and leaves out what an earlier run has done.
 * Arguments: folder, number of versions.
 */
final class PublishingProcess {
    static final String MODEL = "churn";

    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private PublishingProcess() {}

    public static void main(String[] arguments) {
        ObjectStore store = new FileObjectStore(Path.of(arguments[0]));
        System.out.println(ChildJvm.READY);
        publish(store, Integer.parseInt(arguments[1]));
    }

    static void publish(ObjectStore store, int versions) {
        for (int i = 0; i < versions; i++) {
            Instant at = START.plusSeconds(60L * i);
            ModelRegistry registry = new ModelRegistry(store, Clock.fixed(at, ZoneOffset.UTC));
            ModelCard draft = ModelRegistryTest.draft(MODEL, at, 0.7);
            byte[] model = ("model " + i).repeat(20_000).getBytes(StandardCharsets.UTF_8);
            String version = registry.publish(draft, model).version();
            boolean promoted =
                    registry.current(MODEL).stream()
                            .flatMap(pointer -> pointer.history().stream())
                            .anyMatch(move -> move.version().equals(version));
            if (!promoted) {
                registry.promote(MODEL, version, _ -> GateVerdict.pass("good enough"));
            }
        }
    }
}
