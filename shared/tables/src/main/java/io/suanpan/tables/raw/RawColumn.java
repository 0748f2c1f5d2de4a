package io.suanpan.tables.raw;

import java.util.List;
import java.util.Locale;

/**
 * A column that a format reads.
 *
 * @param name as the format's owner spells it
 * @param required whether a file without it cannot be read
 * @param secret whether its values are replaced by their SHA-256 before they reach the disk
 * @param synonyms other spellings of the header
 */
public record RawColumn(String name, boolean required, boolean secret, List<String> synonyms) {
    public RawColumn {
        synonyms = List.copyOf(synonyms);
    }

    public static RawColumn required(String name, String... synonyms) {
        return new RawColumn(name, true, false, List.of(synonyms));
    }

    public static RawColumn optional(String name, String... synonyms) {
        return new RawColumn(name, false, false, List.of(synonyms));
    }

    /** An optional column that names a person. */
    public static RawColumn secret(String name, String... synonyms) {
        return new RawColumn(name, false, true, List.of(synonyms));
    }

    /** Whether a header of that spelling means this column; case and punctuation do not count. */
    public boolean matches(String header) {
        String plain = plain(header);
        return plain(name).equals(plain) || synonyms.stream().anyMatch(s -> plain(s).equals(plain));
    }

    static String plain(String header) {
        StringBuilder letters = new StringBuilder();
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
