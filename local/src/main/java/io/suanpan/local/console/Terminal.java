package io.suanpan.local.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;

/** The two streams to a person: answers on one, progress and problems on the other. Thread-safe. */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;

    /**
     * @param interactive whether a line of progress may be painted over
     */
    public Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /**
     * The streams that this process was started with. Java can tell only of standard output whether
     * it is a terminal; the launcher knows of standard error, where progress goes.
     */
    public static Terminal ofProcess() {
        return new Terminal(System.out, System.err, Boolean.getBoolean("suanpan.terminal"));
    }

    /** For whoever writes answers by itself, as the help does. */
    public PrintWriter outWriter() {
        return new PrintWriter(out, true);
    }

    /** The same for problems. */
    public PrintWriter errWriter() {
        return new PrintWriter(err, true);
    }

    public void line(String text) {
        out.println(text);
    }

    public void blank() {
        out.println();
    }

    /** A line and a rule under it. */
    public void title(String text) {
        blank();
        line(text);
        line("─".repeat(text.codePointCount(0, text.length())));
    }

    public void lines(List<String> lines) {
        lines.forEach(out::println);
    }

    /** The text as it is, its line feeds included. */
    public void text(String text) {
        out.print(text);
        out.flush();
    }

    /** The bytes as they are. */
    public void bytes(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        out.println();
        out.flush();
    }

    /** A line about what happens, beside the answers. */
    public void note(String text) {
        err.println(text);
    }

    /** What is wrong, and what to do about it. */
    public void problem(String detail, String remedy) {
        err.println("suanpan: " + detail);
        if (!remedy.isBlank()) {
            err.println("  → " + remedy);
        }
    }

    /** Begins a piece of work that takes a while. */
    public Progress progress(String label) {
        return new Progress(err, interactive, label);
    }
}
