package io.suanpan.benchmarks;

import io.suanpan.core.Json;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one benchmark in the order in which they are printed. */
final class Figures {
    private static final double MICRO = 1e6;

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Figures(String bench, String data) {
        values.put("bench", bench);
        values.put("data", data);
    }

    static Figures of(String bench, String data) {
        return new Figures(bench, data);
    }

    Figures with(String name, long value) {
        values.put(name, value);
        return this;
    }

    Figures with(String name, String value) {
        values.put(name, value);
        return this;
    }

    Figures with(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    /** All its digits. */
    Figures with(String name, BigDecimal value) {
        values.put(name, value);
        return this;
    }

    /** Rounded to six decimals: more is noise. */
    Figures with(String name, double value) {
        values.put(name, Math.round(value * MICRO) / MICRO);
        return this;
    }

    Figures with(Usage usage) {
        return with("cpuSeconds", usage.cpuSeconds()).with("peakRssMiB", usage.peakRssMiB());
    }

    /** One line of JSON. Written as a list of entries since the shared mapper sorts map keys. */
    String line() {
        StringBuilder line = new StringBuilder("{");
        values.forEach((name, value) ->
                line.append(line.length() > 1 ? "," : "")
                        .append(Json.text(name))
                        .append(':')
                        .append(Json.text(value)));
        return line.append('}').toString();
    }

    void print(PrintStream out) {
        out.println(line());
    }
}
