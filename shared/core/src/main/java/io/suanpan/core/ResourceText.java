package io.suanpan.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that are built in: queries, tables of words, style sheets. */
public final class ResourceText {
    private ResourceText() {}

    /**
     * The whole text in UTF-8.
     *
     * @param name beside the class, or from the root if it begins with a slash
     * @throws IllegalStateException where the build left it out
     */
    public static String of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build left out the resource " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
