package io.suanpan.recommendation.experiment;

import io.suanpan.core.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Who sees what: a unit (customer or visitor) goes to the arm into whose share of [0, 1) the hash
 * of salt, experiment and unit falls (the first 53 bits of SHA-256). Nothing is stored; the same
 * unit always sees the same, and experiments do not know of each other: two names or two salts give
 * assignments that are independent.
 *
 * <p>Shares must not change while it runs. What is there to grow is the last arm: it may take from
 * those who are in no arm, and nobody else moves.
 *
 * @param name of it
 * @param salt a new one deals anew, as after a fault
 * @param arms with shares of at most 1 together; who is left over is not part of it
 */
public record Experiment(String name, String salt, List<Arm> arms) {
    private static final double ROUNDING = 1e-9;

    public Experiment {
        arms = List.copyOf(arms);
        double sum = 0;
        var names = new HashSet<String>();
        for (Arm arm : arms) {
            sum += arm.share();
            names.add(arm.name());
        }
        if (arms.isEmpty() || names.size() < arms.size() || sum > 1 + ROUNDING) {
            throw new IllegalArgumentException(
                    "Experiment %s needs arms of different names with shares of 1 at most: %s."
                            .formatted(name, arms));
        }
    }

    /** The arm of a unit; empty where it is in none. */
    public Optional<Arm> armOf(String unit) {
        double point = point(unit);
        double end = 0;
        for (Arm arm : arms) {
            end += arm.share();
            // Shares that add up to 1 but for rounding leave nobody over.
            if (point < end || end > 1 - ROUNDING) {
                return Optional.of(arm);
            }
        }
        return Optional.empty();
    }

    /** In [0, 1). Each part with its length before it, so that no two read the same. */
    private double point(String unit) {
        String key = "%d:%s/%d:%s/%s".formatted(salt.length(), salt, name.length(), name, unit);
        byte[] digest = Digest.newSha256().digest(key.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
    }
}
