package io.suanpan.local;

import io.suanpan.local.verbs.Surroundings;

/** Opens the command line to the tests of other packages. */
public final class SuanpanTestAccess {
    private SuanpanTestAccess() {}

    public static int run(Surroundings surroundings, String... arguments) {
        return Suanpan.run(surroundings, arguments);
    }
}
