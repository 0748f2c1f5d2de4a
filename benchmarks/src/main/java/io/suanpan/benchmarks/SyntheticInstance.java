package io.suanpan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Instances of a thousand clients that are made up from a seed in the manner of published ones, as
 * VRPLIB text, so that others can solve the same. The same seed is the same file.
 *
 * @param side of the square on which all lie
 * @param mostWanted by a client, at least 1
 * @param windows whether there is a day of 7,697 with 10 at each client, a quarter of whom have a
 *     window of 120 to 1,320 and the others the whole day
 */
record SyntheticInstance(String name, int side, int mostWanted, int capacity, boolean windows) {
    /**
     * As the largest of Uchoa et al. (2017): short routes, 43 or so, and capacity alone that binds.
     */
    static final SyntheticInstance X = new SyntheticInstance("made-up-x", 1_000, 100, 1_200, false);

    /** As R2_10_8 of Gehring &amp; Homberger (1999): few and long routes, wide windows. */
    static final SyntheticInstance R2 = new SyntheticInstance("made-up-r2", 500, 36, 1_000, true);

    private static final int CLIENTS = 1_000;
    private static final int VEHICLES = 250;
    private static final int SERVICE = 10;
    private static final int DAY = 7_697;

    /** More than it takes from anywhere to the depot. */
    private static final int FAR = 400;

    /** Writes {@code NAME.vrp} into the folder. */
    Path write(Path folder, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text =
                new StringBuilder(
                        """
                        NAME : %s
                        DIMENSION : %d
                        VEHICLES : %d
                        CAPACITY : %d
                        EDGE_WEIGHT_TYPE : EUC_2D
                        """
                                .formatted(name, 1 + CLIENTS, VEHICLES, capacity));
        section(text, "NODE_COORD", _ -> random.nextInt(side) + " " + random.nextInt(side));
        section(text, "DEMAND", at -> at == 0 ? "0" : "" + random.nextInt(1, mostWanted + 1));
        if (windows) {
            section(text, "TIME_WINDOW", at -> window(at, random));
            section(text, "SERVICE_TIME", at -> at == 0 ? "0" : "" + SERVICE);
        }
        text.append("DEPOT_SECTION\n1\n-1\nEOF\n");
        try {
            return Files.writeString(folder.resolve(name + ".vrp"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void section(StringBuilder text, String name, IntFunction<String> row) {
        text.append(name).append("_SECTION\n");
        for (int at = 0; at <= CLIENTS; at++) {
            text.append(at + 1).append(' ').append(row.apply(at)).append('\n');
        }
    }

    private static String window(int location, SplittableRandom random) {
        if (location == 0) {
            return "0 " + DAY;
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(120, 1_321) : DAY - 2 * FAR;
        int from = FAR + random.nextInt(DAY - 2 * FAR - length + 1);
        return from + " " + (from + length);
    }
}
