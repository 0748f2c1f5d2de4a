package io.suanpan.tables.raw;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;
import java.util.Locale;

/** What the name of a raw object tells. */
public final class RawName {
    private static final List<String> JSON = List.of(".jsonl", ".ndjson", ".json");
    private static final List<String> CSV = List.of(".csv", ".tsv", ".txt");

    private RawName() {}

    /**
     * Whether the object holds JSON lines, and not CSV.
     *
     * @throws SuanpanException {@code MALFORMED} where the name tells neither
     */
    public static boolean isJson(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        String base = plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
        if (JSON.stream().anyMatch(base::endsWith)) {
            return true;
        }
        if (CSV.stream().anyMatch(base::endsWith)) {
            return false;
        }
        throw new SuanpanException(
                ErrorCode.MALFORMED,
                "The name " + name + " does not tell what is in it.",
                "Name it .csv or .jsonl, each also with .gz.");
    }
}
