package io.suanpan.recommendation.content;

import io.suanpan.recommendation.data.SparseMatrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * TF-IDF: texts by words, {@code (1 + ln tf) · (1 + ln((1 + N) / (1 + df)))} for a word that is tf
 * times in a text and in df of N texts; each text's vector has length 1. Salton, Buckley:
 * Term-weighting approaches in automatic text retrieval. 1988.
 */
final class TextVectors {
    private TextVectors() {}

    static SparseMatrix of(List<String> texts) {
        Map<String, Integer> words = new HashMap<>();
        int[][] columns = new int[texts.size()][];
        for (int text = 0; text < columns.length; text++) {
            columns[text] =
                    Words.of(texts.get(text)).stream()
                            .mapToInt(word -> words.computeIfAbsent(word, _ -> words.size()))
                            .toArray();
        }
        return weighed(counts(columns, words.size()));
    }

    private static SparseMatrix counts(int[][] columns, int words) {
        int size = Arrays.stream(columns).mapToInt(row -> row.length).sum();
        int[] row = new int[size];
        int[] column = new int[size];
        int at = 0;
        for (int text = 0; text < columns.length; text++) {
            for (int word : columns[text]) {
                row[at] = text;
                column[at++] = word;
            }
        }
        float[] ones = new float[size];
        Arrays.fill(ones, 1);
        return SparseMatrix.of(columns.length, words, row, column, ones);
    }

    private static SparseMatrix weighed(SparseMatrix counts) {
        double[] rarity = new double[counts.columns()];
        for (int word : counts.columnArray()) {
            rarity[word]++;
        }
        for (int word = 0; word < rarity.length; word++) {
            rarity[word] = 1 + StrictMath.log((1.0 + counts.rows()) / (1 + rarity[word]));
        }
        SparseMatrix damped = counts.mapped(count -> 1 + StrictMath.log(count));
        double[] perLength = new double[counts.rows()];
        for (int text = 0; text < perLength.length; text++) {
            double squared = 0;
            for (int at = counts.start(text); at < counts.end(text); at++) {
                double value = damped.valueArray()[at] * rarity[counts.columnArray()[at]];
                squared += value * value;
            }
            perLength[text] = squared > 0 ? 1 / Math.sqrt(squared) : 0;
        }
        return damped.scaled(perLength, rarity);
    }
}
