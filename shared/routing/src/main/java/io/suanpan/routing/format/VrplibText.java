package io.suanpan.routing.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A VRPLIB file cut into its specifications {@code KEY : VALUE} and its sections of numbers. */
final class VrplibText {
    private static final String SECTION = "_SECTION";

    /** A value and its line. */
    record Specification(int line, String value) {}

    private final TextFile file;
    private final Map<String, Specification> specifications = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();

    VrplibText(TextFile file) {
        this.file = file;
        String section = "";
        int header = 0;
        List<Integer> rows = new ArrayList<>();
        for (int line = 1; line <= file.lines().size(); line++) {
            String text = file.lines().get(line - 1).strip();
            if (text.startsWith("EOF")) {
                break;
            }
            boolean words = !text.isEmpty() && Character.isLetter(text.charAt(0));
            if (words) {
                close(section, header, rows);
                section = "";
            }
            if (words && text.contains(SECTION)) {
                section = text.substring(0, text.indexOf(SECTION)).toUpperCase(Locale.ROOT);
                header = line;
            } else if (words) {
                specification(line, text);
            } else if (!text.isEmpty() && !section.isEmpty()) {
                rows.add(line);
            } else if (!text.isEmpty()) {
                throw file.malformed(
                        line, "this is in no section.", "Begin sections with NAME_SECTION.");
            }
        }
        close(section, header, rows);
    }

    private void specification(int line, String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw file.malformed(
                    line,
                    "this is neither KEY : VALUE nor a section.",
                    "Write VRPLIB: specifications with a colon, sections as NAME_SECTION.");
        }
        String key = text.substring(0, colon).strip().toUpperCase(Locale.ROOT);
        put(key, new Specification(line, text.substring(colon + 1).strip()), line);
    }

    private void put(String key, Specification specification, int line) {
        if (specifications.put(key, specification) != null) {
            throw twice(line, key);
        }
    }

    private void close(String name, int header, List<Integer> rows) {
        if (!name.isEmpty() && sections.put(name, new Section(file, name, header, rows)) != null) {
            throw twice(header, name + SECTION);
        }
        rows.clear();
    }

    private RuntimeException twice(int line, String key) {
        return file.malformed(line, key + " is there twice.", "Leave one.");
    }

    TextFile file() {
        return file;
    }

    Optional<Section> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }

    /** A section that must be there. */
    Section required(String name) {
        return section(name)
                .orElseThrow(() ->
                        file.malformed("it has no " + name + SECTION + ".", "Add the section."));
    }

    Optional<Specification> specification(String key) {
        return Optional.ofNullable(specifications.get(key));
    }

    String text(String key, String otherwise) {
        return specification(key).map(Specification::value).orElse(otherwise);
    }

    double number(String key, double otherwise) {
        return specification(key)
                .map(found -> file.number(found.line(), found.value()))
                .orElse(otherwise);
    }

    /** A positive whole number; below 1 if it is not there. */
    int count(String key, int most) {
        return specification(key)
                .map(found ->
                        file.whole(found.line(), file.number(found.line(), found.value()), 1, most))
                .orElse(0);
    }

    /** One value for each: from a section of that name, from a specification, or all the same. */
    double[] each(String name, int size, double otherwise) {
        Optional<Section> section = section(name);
        double[] values = new double[size];
        if (section.isEmpty()) {
            Arrays.fill(values, number(name, otherwise));
            return values;
        }
        double[][] rows = section.get().byIndex(size, 1);
        for (int index = 0; index < size; index++) {
            values[index] = rows[index][0];
        }
        return values;
    }
}
