package io.suanpan.local.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value as it stands in the template, its intrinsic functions not yet called. Numbers and
 * booleans are kept as they are spelled.
 */
sealed interface TemplateValue {

    /** Where it starts, from 1, for errors. */
    int line();

    record Scalar(String text, int line) implements TemplateValue {}

    record Items(List<TemplateValue> values, int line) implements TemplateValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /**
     * @param values in the order of the template
     */
    record Fields(Map<String, TemplateValue> values, int line) implements TemplateValue {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * A call of an intrinsic function, in its short or its long form.
     *
     * @param function without its prefix, as in {@code GetAtt}
     */
    record Call(String function, TemplateValue argument, int line) implements TemplateValue {}
}
