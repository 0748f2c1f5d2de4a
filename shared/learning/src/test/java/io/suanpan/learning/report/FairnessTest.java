package io.suanpan.learning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FairnessTest {
    private static final ReportOptions FROM_TWO =
            new ReportOptions(1, 1, "country", 10, 10, 1, 2, 2, 12, 10);

    /**
     * <pre>
     * DE  0.9 yes · 0.6 no · 0.4 yes · 0.1 no     selected 2 of 4, caught 1 of 2, false 1 of 2
     * FR  0.8 yes · 0.3 no                        selected 1 of 2, caught 1 of 1, false 0 of 1
     * </pre>
     */
    private static final double[] PROBABILITIES = {0.9, 0.8, 0.6, 0.4, 0.3, 0.1};

    private static final boolean[] LABELS = {true, true, false, true, false, false};
    private static final List<String> COUNTRIES = List.of("DE", "FR", "DE", "DE", "FR", "DE");

    private static Fairness fairness(List<? extends @Nullable String> groups) {
        return Fairness.of(
                        Grouping.ofTexts("country", "country", groups),
                        PROBABILITIES,
                        LABELS,
                        FROM_TWO)
                .orElseThrow();
    }

    @Test
    void sixCustomersByHand() {
        Fairness fairness = fairness(COUNTRIES);
        assertThat(fairness.threshold()).isEqualTo(0.5);
        FairnessGroup germany = fairness.groups().getFirst();
        assertThat(germany.group()).isEqualTo("DE");
        assertThat(germany.rows()).isEqualTo(4);
        assertThat(germany.positives()).isEqualTo(2);
        assertThat(germany.meanPredicted()).isEqualTo(0.5);
        assertThat(germany.selectionRate()).isEqualTo(0.5);
        assertThat(germany.truePositiveRate()).isEqualTo(0.5);
        assertThat(germany.falsePositiveRate()).isEqualTo(0.5);
        assertThat(germany.auc()).isEqualTo(0.75);
        // Four bins of one row: |0.1 - 0|, |0.4 - 1|, |0.6 - 0|, |0.9 - 1|.
        assertThat(germany.calibrationError()).isEqualTo(0.35, within(1e-9));
        FairnessGroup france = fairness.groups().getLast();
        assertThat(france.truePositiveRate()).isEqualTo(1);
        assertThat(france.falsePositiveRate()).isZero();
        assertThat(fairness.selectionRateRatio()).isEqualTo(1);
        assertThat(fairness.selectionRateDifference()).isZero();
        assertThat(fairness.truePositiveRateDifference()).isEqualTo(0.5);
        assertThat(fairness.falsePositiveRateDifference()).isEqualTo(0.5);
        // DE 0.5 against 0.5; FR 0.55 against 0.5.
        assertThat(fairness.calibrationDifference()).isEqualTo(0.05, within(1e-9));
    }

    @Test
    void groupsOfOneOutcomeHaveNoRateOfTheOther() {
        Fairness fairness = fairness(List.of("a", "a", "b", "a", "b", "b"));
        assertThat(fairness.groups()).extracting(FairnessGroup::auc).containsOnlyNulls();
        FairnessGroup positives = fairness.groups().getFirst();
        assertThat(positives.group()).isEqualTo("a");
        assertThat(positives.falsePositiveRate()).isNull();
        assertThat(fairness.truePositiveRateDifference()).isNull();
        assertThat(fairness.falsePositiveRateDifference()).isNull();
        assertThat(fairness.selectionRateRatio()).isEqualTo(0.5);
    }

    @Test
    void whereNobodyIsSelectedThereIsNoRatio() {
        double[] low = {0.1, 0.2, 0.1, 0.2, 0.1, 0.2};
        var fairness =
                Fairness.of(Grouping.ofTexts("c", "c", COUNTRIES), low, LABELS, FROM_TWO)
                        .orElseThrow();
        assertThat(fairness.selectionRateRatio()).isNull();
        assertThat(fairness.selectionRateDifference()).isZero();
    }

    @Test
    void smallGroupsAreTakenTogetherAndStandInNoDifference() {
        double[] probabilities = new double[101];
        boolean[] labels = new boolean[101];
        List<String> groups = new ArrayList<>();
        for (int row = 0; row < 101; row++) {
            labels[row] = row % 2 == 0;
            probabilities[row] = row < 97 && row % 2 == 0 ? 0.8 : 0.2;
            groups.add(row < 60 ? "DE" : row < 97 ? "FR" : "X" + row);
        }
        var fairness =
                Fairness.of(
                                Grouping.ofTexts("country", "country", groups),
                                probabilities,
                                labels,
                                ReportOptions.defaults())
                        .orElseThrow();
        assertThat(fairness.groups())
                .extracting(FairnessGroup::group)
                .containsExactly("DE", "FR", Fairness.OTHERS);
        assertThat(fairness.groups().getLast().rows()).isEqualTo(4);
        // The others select nobody, but are too few to compare with.
        assertThat(fairness.selectionRateDifference()).isLessThan(0.02);
    }

    @Test
    void atMostTwelveGroupsAreShown() {
        int rows = 40 * 50;
        double[] probabilities = new double[rows];
        boolean[] labels = new boolean[rows];
        List<String> groups = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            groups.add("G" + row % 40);
            labels[row] = row % 3 == 0;
            probabilities[row] = 0.3;
        }
        var fairness =
                Fairness.of(
                                Grouping.ofTexts("g", "g", groups),
                                probabilities,
                                labels,
                                ReportOptions.defaults())
                        .orElseThrow();
        assertThat(fairness.groups()).hasSize(12);
        assertThat(fairness.groups().getLast().group()).isEqualTo(Fairness.OTHERS);
        assertThat(fairness.groups().stream().mapToInt(FairnessGroup::rows).sum()).isEqualTo(rows);
    }

    @Test
    void oneGroupIsNothingToCompare() {
        var one = Grouping.ofTexts("c", "c", List.of("DE", "DE", "DE", "DE", "DE", "DE"));
        assertThat(Fairness.of(one, PROBABILITIES, LABELS, FROM_TWO)).isEmpty();
        var numbers = Grouping.ofNumbers("n", "n", new double[6]);
        assertThat(Fairness.of(numbers, PROBABILITIES, LABELS, FROM_TWO)).isEmpty();
        double[] unknown = new double[6];
        Arrays.fill(unknown, Double.NaN);
        var missing = Grouping.ofNumbers("n", "n", unknown);
        assertThat(Fairness.of(missing, PROBABILITIES, LABELS, FROM_TWO)).isEmpty();
    }

    @Test
    void otherNamesOfTheGroupsChangeTheNamesAlone() {
        Fairness one = fairness(COUNTRIES);
        Fairness other =
                fairness(COUNTRIES.stream().map(c -> c.equals("DE") ? "Allemagne" : "F").toList());
        assertThat(other.groups())
                .usingRecursiveComparison()
                .ignoringFields("group")
                .isEqualTo(one.groups());
        assertThat(other.truePositiveRateDifference()).isEqualTo(one.truePositiveRateDifference());
    }

    @Test
    void numbersAreCutIntoQuartersAndFewOnesTakenAsTheyAre() {
        double[] many = new double[100];
        Arrays.setAll(many, i -> i + 1);
        assertThat(names(Grouping.ofNumbers("n", "n", many)))
                .containsExactly("≤ 25", "> 25 to 50", "> 50 to 75", "> 75", "not known");
        assertThat(names(Grouping.ofNumbers("n", "n", new double[] {1, 0, 1, Double.NaN})))
                .containsExactly("0", "1", "not known");
        // Three quarters share the greatest value: what is below it is still a group.
        double[] topped = {1, 2, 3, 4, 5, 6, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
        Grouping grouping = Grouping.ofNumbers("n", "n", topped);
        assertThat(names(grouping)).containsExactly("≤ 6", "> 6", "not known");
        assertThat(grouping.group(5)).isZero();
        assertThat(grouping.group(6)).isOne();
    }

    @Test
    void whatIsNotKnownIsAGroup() {
        Grouping grouping = Grouping.ofTexts("c", "c", Arrays.asList("DE", null, " ", "DE"));
        assertThat(names(grouping)).containsExactly("DE", "not known");
        assertThat(grouping.group(1)).isEqualTo(grouping.group(2)).isOne();
    }

    private static List<String> names(Grouping grouping) {
        List<String> names = new ArrayList<>();
        for (int group = 0; group < grouping.groupCount(); group++) {
            names.add(grouping.name(group));
        }
        return names;
    }
}
