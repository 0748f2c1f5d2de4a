package io.suanpan.routing.format;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The lines of a file, and errors that name file and line. Lines count from 1. */
record TextFile(String name, List<String> lines) {
    TextFile {
        lines = List.copyOf(lines);
    }

    static TextFile read(Path file) {
        if (!Files.isReadable(file)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "There is no file " + file + " to read.",
                    "Check the path.");
        }
        try {
            return new TextFile(
                    file.getFileName().toString(),
                    Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    SuanpanException malformed(int line, String what, String remedy) {
        return new SuanpanException(
                ErrorCode.MALFORMED, name + ", line " + line + ": " + what, remedy);
    }

    SuanpanException malformed(String what, String remedy) {
        return new SuanpanException(ErrorCode.MALFORMED, name + ": " + what, remedy);
    }

    /** Names the file in what is wrong with values that were read from it. */
    <T> T blaming(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SuanpanException wrong) {
            if (wrong.code() == ErrorCode.MALFORMED) {
                throw wrong;
            }
            throw malformed(wrong.detail(), wrong.remedy());
        }
    }

    /** The numbers of a line, apart by white space. */
    double[] numbers(int line) {
        String text = lines.get(line - 1);
        double[] numbers = new double[words(text)];
        int count = 0;
        int at = 0;
        while (count < numbers.length) {
            while (text.charAt(at) <= ' ') {
                at++;
            }
            int end = at;
            while (end < text.length() && text.charAt(end) > ' ') {
                end++;
            }
            numbers[count++] = number(line, text.substring(at, end));
            at = end;
        }
        return numbers;
    }

    private static int words(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > ' ' && (at == 0 || text.charAt(at - 1) <= ' ')) {
                count++;
            }
        }
        return count;
    }

    double number(int line, String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException notOne) {
            throw malformed(line, word + " is not a number.", "Give numbers there.");
        }
    }

    /** The number as a whole one, in the range. */
    int whole(int line, double number, int from, int to) {
        if (number != Math.rint(number) || number < from || number > to) {
            throw malformed(
                    line,
                    plain(number) + " does not count from " + from + " to " + to + ".",
                    "Give a whole number in this range.");
        }
        return (int) number;
    }

    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
