package io.suanpan.tables.raw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bad row, kept with all that is needed to mend it.
 *
 * @param row number in the raw file, 1 for the first after the header
 * @param raw the values as they came, by column; {@value #RECORD} holds a record that could not be
 *     split
 * @param reasons why it is here
 */
public record QuarantineLine(long row, Map<String, @Nullable String> raw, List<Reason> reasons) {
    /** The name under which a malformed record stands as a whole. */
    public static final String RECORD = "_record";

    public QuarantineLine {
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
        reasons = List.copyOf(reasons);
    }

    /**
     * @param column the offending column; null where it is the record as a whole
     * @param value as it came
     * @param rule the rule's id
     * @param remedy what to do
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Reason(
            @Nullable String column, @Nullable String value, String rule, String remedy) {}
}
