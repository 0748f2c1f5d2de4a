package io.suanpan.local.verbs;

/** What a verb tells the shell. */
public final class ExitCodes {
    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;

    private ExitCodes() {}
}
