package io.suanpan.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A larger shop out of a real one: the same order lines again and again, under other invoice
 * numbers. The first column has to be the invoice number ({@code 536365}, {@code C536379}).
 */
final class InvoiceCopies {
    private static final int BUFFER = 1 << 16;

    private InvoiceCopies() {}

    /** Writes {@code copies} times the rows of {@code source} below one header, gzipped. */
    static void write(Path source, int copies, Path target) {
        try (var out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(target), BUFFER),
                                StandardCharsets.UTF_8),
                        BUFFER)) {
            for (int copy = 0; copy < copies; copy++) {
                append(source, copy, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path source, int copy, BufferedWriter out) throws IOException {
        try (var in =
                new BufferedReader(new InputStreamReader(open(source), StandardCharsets.UTF_8))) {
            String header = in.readLine();
            if (copy == 0 && header != null) {
                out.write(header + "\n");
            }
            boolean within = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(within ? line : renumbered(line, copy));
                out.write('\n');
                within ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
            }
        }
    }

    /** The copy's number goes before the digits; a line that starts with none stays as it is. */
    static String renumbered(String line, int copy) {
        int digits = 0;
        while (digits < line.length() && !isDigit(line.charAt(digits))) {
            if (line.charAt(digits) == ',') {
                return line;
            }
            digits++;
        }
        if (copy == 0 || digits == line.length()) {
            return line;
        }
        return line.substring(0, digits) + copy + line.substring(digits);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static InputStream open(Path source) throws IOException {
        InputStream in = Files.newInputStream(source);
        return source.toString().endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
    }
}
