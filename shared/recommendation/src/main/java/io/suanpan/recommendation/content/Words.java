package io.suanpan.recommendation.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words: runs of letters and digits, in lower case, without accents, and without the
 * plural s of words of four letters or more. Scripts that write without spaces (Han, Kana with
 * them) give each pair of neighbouring signs. O(text).
 */
final class Words {
    private static final int LEAST_PLURAL = 4;

    private Words() {}

    static List<String> of(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < plain.length()) {
            int to = from;
            while (to < plain.length() && Character.isLetterOrDigit(plain.codePointAt(to))) {
                to += Character.charCount(plain.codePointAt(to));
            }
            if (to > from) {
                addRun(plain.substring(from, to), words);
                from = to;
            } else {
                from += Character.charCount(plain.codePointAt(from));
            }
        }
        return words;
    }

    private static void addRun(String run, List<String> words) {
        int[] signs = run.codePoints().toArray();
        boolean unspaced = run.codePoints().anyMatch(Character::isIdeographic);
        if (!unspaced || signs.length == 1) {
            words.add(singular(run));
            return;
        }
        for (int i = 0; i + 1 < signs.length; i++) {
            words.add(new String(signs, i, 2));
        }
    }

    private static String singular(String word) {
        boolean plural =
                word.length() >= LEAST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
