package io.suanpan.local.verbs;

/** What a verb tells the shell; wrong usage is 2, as picocli has it. */
public final class ExitCodes {
    public static final int OK = 0;
    public static final int FAILED = 1;

    private ExitCodes() {}
}
