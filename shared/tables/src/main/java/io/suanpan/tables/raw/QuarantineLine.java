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
 * @param raw the values as they came, by column, secret ones as their hash; {@value #RECORD} holds
 *     a record that could not be split
 * @param further the same of the further rows that the record stands for, as the further items of a
 *     GA4 event; left out where there are none
 * @param reasons why it is here
 */
public record QuarantineLine(
        long row,
        Map<String, @Nullable String> raw,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Map<String, @Nullable String>> further,
        List<Reason> reasons) {
    /** The name under which a malformed record stands as a whole. */
    public static final String RECORD = "_record";

    public QuarantineLine {
        raw = copy(raw);
        // Missing in a line that was read.
        further = further == null ? List.of() : further.stream().map(QuarantineLine::copy).toList();
        reasons = List.copyOf(reasons);
    }

    private static Map<String, @Nullable String> copy(Map<String, @Nullable String> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether the record could not be split, so that its values are not known. */
    public boolean isMalformed() {
        return raw.containsKey(RECORD);
    }

    /**
     * @param column the offending column; null where it is the record as a whole
     * @param value as it came; null also where the rows of the record differ in it
     * @param rule the rule's id
     * @param remedy what to do
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Reason(
            @Nullable String column, @Nullable String value, String rule, String remedy) {}
}
