package io.suanpan.tables.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small damages to a file, by a seed: to its bytes, its fields, its lines. */
final class Mutation {
    private static final List<String> NASTY =
            List.of(
                    "",
                    " ",
                    "0",
                    "-0",
                    "-1",
                    "1e999",
                    "NaN",
                    "Infinity",
                    "9".repeat(40),
                    "0.0000001",
                    "2026-02-30",
                    "0000-00-00",
                    "9999-12-31T23:59:59Z",
                    "'; DROP TABLE staged; --",
                    "\"",
                    "\"\"",
                    "\u0000",
                    "\uD83D\uDE00",
                    "\u202E",
                    "${x}",
                    "%s",
                    "{\"a\":[1]}",
                    "[[[[",
                    "null",
                    "true",
                    "C1",
                    "x".repeat(10_000),
                    "\n",
                    "\r",
                    "\\",
                    "294247-01-01");

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    /** The file with one to three damages. */
    byte[] of(byte[] file) {
        byte[] bytes = file;
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> replaced(bytes, at, Math.min(1, length), randomBytes(1));
            case 1 -> replaced(bytes, at, length, new byte[0]);
            case 2 -> replaced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> replaced(bytes, at, 0, randomBytes(1 + random.nextInt(8)));
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> replaced(bytes, at, 0, line(bytes));
            default -> field(bytes, at);
        };
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A line of the file, to stand where it does not belong. */
    private byte[] line(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)");
        return lines[random.nextInt(lines.length)].getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The field around a place becomes something nasty. */
    private byte[] field(byte[] bytes, int at) {
        int from = at;
        while (from > 0 && ",;\t\n:".indexOf(bytes[from - 1]) < 0) {
            from--;
        }
        int to = at;
        while (to < bytes.length && ",;\t\n:".indexOf(bytes[to]) < 0) {
            to++;
        }
        String nasty = NASTY.get(random.nextInt(NASTY.size()));
        return replaced(bytes, from, to - from, nasty.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
        byte[] result = new byte[bytes.length - length + by.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(by, 0, result, at, by.length);
        System.arraycopy(bytes, at + length, result, at + by.length, bytes.length - at - length);
        return result;
    }
}
