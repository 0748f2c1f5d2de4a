package io.suanpan.learning;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/** The two errors of learning. */
public final class Refusals {
    private Refusals() {}

    public static SuanpanException malformed(String fact, String remedy) {
        return new SuanpanException(ErrorCode.MALFORMED, fact + ".", remedy);
    }

    public static SuanpanException impossible(String fact, String remedy) {
        return new SuanpanException(ErrorCode.IMPOSSIBLE, fact + ".", remedy);
    }

    /** An option outside its range. */
    public static void require(boolean holds, String option, Object value, String range) {
        if (!holds) {
            throw malformed(option + " is " + value, "Give " + range + ".");
        }
    }
}
