package io.suanpan.forecasting.many;

import io.suanpan.core.Json;
import io.suanpan.core.JsonWritable;
import java.io.ByteArrayOutputStream;

/** What became of one series: its forecast, or why there is none. */
public sealed interface Outcome permits SeriesForecast, Refusal {
    /** Of the series. */
    String id();

    /** UTF-8 JSON lines, each ending in a line feed. Equal outcomes give equal bytes. */
    byte[] lines();

    /** Appends one of them. */
    static void appendLine(JsonWritable line, ByteArrayOutputStream out) {
        Json.write(line, out);
        out.write('\n');
    }
}
