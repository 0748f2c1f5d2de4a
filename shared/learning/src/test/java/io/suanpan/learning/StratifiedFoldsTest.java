package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StratifiedFoldsTest {
    @Test
    void foldsPartitionTheRows() {
        StratifiedFolds folds = StratifiedFolds.of(SmallRows.noisy(), 5, 1);
        boolean[] seen = new boolean[200];
        for (int fold = 0; fold < 5; fold++) {
            assertThat(folds.training(fold).length + folds.validation(fold).length).isEqualTo(200);
            for (int row : folds.validation(fold)) {
                assertThat(folds.foldOf(row)).isEqualTo(fold);
                assertThat(seen[row]).isFalse();
                seen[row] = true;
            }
            assertThat(folds.training(fold)).doesNotContain(folds.validation(fold)).isSorted();
        }
        assertThat(seen).doesNotContain(false);
        assertThat(folds.count()).isEqualTo(5);
    }

    @Test
    void distinctRowsAreBalancedToOneRow() {
        LabelledRows rows = SmallRows.noisy();
        StratifiedFolds folds = StratifiedFolds.of(rows, 5, 1);
        for (int fold = 0; fold < 5; fold++) {
            int positives = rows.subset(folds.validation(fold)).positives();
            int negatives = folds.validation(fold).length - positives;
            assertThat(positives).isBetween(108 / 5, 108 / 5 + 1);
            assertThat(negatives).isBetween(92 / 5, 92 / 5 + 1);
        }
    }

    @Test
    void equalRowsLieInOneFoldWhateverTheirLabels() {
        LabelledRows rows = SmallRows.noisy();
        int[] twice = new int[400];
        Arrays.setAll(twice, i -> i % 200);
        LabelledRows doubled = SmallRows.shuffled(rows.subset(twice), 2);
        StratifiedFolds folds = StratifiedFolds.of(doubled, 4, 1);
        Map<List<Double>, Integer> foldOf = new HashMap<>();
        for (int row = 0; row < 400; row++) {
            List<Double> values = Arrays.stream(doubled.row(row)).boxed().toList();
            Integer other = foldOf.putIfAbsent(values, folds.foldOf(row));
            assertThat(other).isIn(null, folds.foldOf(row));
        }
        assertThat(foldOf).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void missingEqualsMissing() {
        double nan = Double.NaN;
        double otherNan = Double.longBitsToDouble(0x7ff8000000000123L);
        LabelledRows rows =
                SmallRows.of(new double[] {nan, 1, otherNan, 2}, true, true, false, false);
        StratifiedFolds folds = StratifiedFolds.of(rows, 2, 1);
        assertThat(folds.foldOf(0)).isEqualTo(folds.foldOf(2));
    }

    @Test
    void groupsAndEqualRowsAreJoinedTransitively() {
        // Rows 0 and 1 share a group, 1 and 2 their values, 2 and 3 a group.
        LabelledRows rows =
                SmallRows.of(
                                new double[] {1, 2, 2, 3, 4, 5, 6, 7},
                                true,
                                false,
                                true,
                                false,
                                true,
                                false,
                                true,
                                false)
                        .grouped(List.of("a", "a", "b", "b", "c", "d", "e", "f"));
        StratifiedFolds folds = StratifiedFolds.of(rows, 2, 1);
        assertThat(new int[] {folds.foldOf(1), folds.foldOf(2), folds.foldOf(3)})
                .containsOnly(folds.foldOf(0));
        assertThat(folds.validation(0)).hasSize(4);
    }

    @Test
    void groupsOfManySizesStayBalanced() {
        LabelledRows rows = SmallRows.noisy();
        Random random = new Random(4);
        List<String> groups = new ArrayList<>();
        while (groups.size() < 200) {
            String id = "g" + groups.size();
            for (int i = random.nextInt(6); i >= 0 && groups.size() < 200; i--) {
                groups.add(id);
            }
        }
        LabelledRows grouped = rows.grouped(groups);
        StratifiedFolds folds = StratifiedFolds.of(grouped, 4, 1);
        for (int row = 1; row < 200; row++) {
            if (grouped.group(row) == grouped.group(row - 1)) {
                assertThat(folds.foldOf(row)).isEqualTo(folds.foldOf(row - 1));
            }
        }
        for (int fold = 0; fold < 4; fold++) {
            // 50 rows and 27 positives a fold, give or take a group.
            assertThat(folds.validation(fold)).hasSizeBetween(44, 56);
            assertThat(rows.subset(folds.validation(fold)).positives()).isBetween(23, 31);
        }
    }

    @Test
    void whoLiesWithWhomDoesNotDependOnTheOrder() {
        LabelledRows rows = SmallRows.noisy();
        LabelledRows shuffled = SmallRows.shuffled(rows, 6);
        assertThat(byContent(shuffled)).isEqualTo(byContent(rows));
    }

    private static Map<List<Double>, Integer> byContent(LabelledRows rows) {
        StratifiedFolds folds = StratifiedFolds.of(rows, 5, 3);
        Map<List<Double>, Integer> map = new HashMap<>();
        for (int row = 0; row < rows.rowCount(); row++) {
            map.put(Arrays.stream(rows.row(row)).boxed().toList(), folds.foldOf(row));
        }
        return map;
    }

    @Test
    void seedDecides() {
        LabelledRows rows = SmallRows.noisy();
        int[] one = StratifiedFolds.of(rows, 5, 1).validation(0);
        assertThat(StratifiedFolds.of(rows, 5, 1).validation(0)).isEqualTo(one);
        assertThat(StratifiedFolds.of(rows, 5, 2).validation(0)).isNotEqualTo(one);
    }

    @Test
    void foldsWithoutBothLabelsAreRefused() {
        LabelledRows rows = SmallRows.of(new double[] {1, 2, 3, 4}, true, false, false, false);
        Refused.impossible("1 positives among 4 rows", () -> StratifiedFolds.of(rows, 2, 1));
        Refused.malformed("number of folds is 1", () -> StratifiedFolds.of(rows, 1, 1));
        Refused.impossible(
                "0 positives among 1 rows",
                () -> StratifiedFolds.of(SmallRows.of(new double[] {1}, false), 2, 1));
    }
}
