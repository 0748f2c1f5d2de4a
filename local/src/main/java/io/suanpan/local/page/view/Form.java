package io.suanpan.local.page.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to fill in, or just a button.
 *
 * @param method {@code get} or {@code post}
 * @param hidden sent with it, by name
 * @param label of the button for who cannot see what is around it; empty where it says enough
 */
public record Form(
        String method,
        String action,
        List<Field> fields,
        Map<String, String> hidden,
        String submit,
        String label)
        implements Block {
    public Form {
        fields = List.copyOf(fields);
        hidden = new TreeMap<>(hidden);
    }

    /**
     * @param type {@code text}, {@code search}, {@code password}, {@code date}, {@code number} or
     *     {@code select}
     * @param options of a select
     */
    public record Field(
            String name,
            String label,
            String type,
            String value,
            String hint,
            List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }

        public static Field of(String type, String name, String label, String value, String hint) {
            return new Field(name, label, type, value, hint, List.of());
        }
    }

    public record Option(String value, String label) {}

    public static Form get(String action, List<Field> fields, String submit) {
        return new Form("get", action, fields, Map.of(), submit, "");
    }

    public boolean isPost() {
        return method.equals("post");
    }
}
