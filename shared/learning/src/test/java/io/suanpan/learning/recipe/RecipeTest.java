package io.suanpan.learning.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.LogisticRegressionOptions;
import io.suanpan.learning.LogisticRegressionTrainer;
import io.suanpan.learning.NeuralNetOptions;
import io.suanpan.learning.NeuralNetTrainer;
import io.suanpan.learning.Refused;
import io.suanpan.learning.SmallRows;
import io.suanpan.learning.trees.ForestOptions;
import io.suanpan.learning.trees.HistogramForestTrainer;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.Logistic;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final double MISSING = Double.NaN;
    private static final Recipe ONE_HOT = Recipe.of(CategoryCoding.ONE_HOT);
    private static final Recipe TARGET = Recipe.of(CategoryCoding.TARGET);

    /** 200 rows of five features that the peers' script repeats; 96 positive. */
    private static LabelledRows peerRows() {
        double[] values = new double[1000];
        boolean[] labels = new boolean[200];
        for (int i = 0; i < 200; i++) {
            double a = Math.sin(i * 0.7);
            double b = Math.cos(i * 1.3);
            double c = i * 37 % 101 / 101.0;
            values[5 * i] = a + 0.5 * c;
            values[5 * i + 1] = b - 0.3 * a;
            values[5 * i + 2] = c + 0.2 * b;
            values[5 * i + 3] = a + b + i * 53 % 97 / 97.0;
            values[5 * i + 4] = i * 29 % 89 / 89.0 + a;
            labels[i] = a + b + 2 * c + i * 71 % 83 / 83.0 > 1.6;
        }
        return LabelledRows.of(SmallRows.names(5), values, labels);
    }

    /**
     * scikit-learn 1.9.1, PCA(2) of the standardised rows; signs: the largest entry is positive.
     */
    @Test
    void principalComponentsAreThePeers() {
        double[][] directions = PrincipalComponents.of(StandardRows.of(peerRows()), 2);
        assertThat(directions[0])
                .containsExactly(
                        new double[] {0.595777, -0.003806, 0.177454, 0.531994, 0.574915},
                        within(1e-6));
        assertThat(directions[1])
                .containsExactly(
                        new double[] {-0.188311, 0.721171, 0.538259, 0.304977, -0.248429},
                        within(1e-6));
    }

    /** scikit-learn 1.9.1, LinearDiscriminantAnalysis(lsqr); our ridge moves it by some 1e-3. */
    @Test
    void discriminantIsThePeers() {
        LabelledRows rows = peerRows();
        double[] direction = Discriminant.of(StandardRows.of(rows), rows);
        double[] peer = {3.372626, 2.813319, 1.672164, -0.636761, 0.528775};
        double cross = 0;
        double ours = 0;
        double theirs = 0;
        for (int j = 0; j < 5; j++) {
            cross += direction[j] * peer[j];
            ours += direction[j] * direction[j];
            theirs += peer[j] * peer[j];
        }
        assertThat(cross / Math.sqrt(ours * theirs)).isGreaterThan(0.9995);
    }

    /** One cause behind four inputs, loadings 0.9, 0.8, 0.7, -0.6: the covariance tells them. */
    @Test
    void factorAnalysisFindsTheCauseOfACovariance() {
        double[] loadings = {0.9, 0.8, 0.7, -0.6};
        double[][] covariance = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                covariance[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        FactorAnalysis found = FactorAnalysis.of(covariance, 1);
        double sign = Math.signum(found.loadings()[0][0]);
        for (int j = 0; j < 4; j++) {
            assertThat(sign * found.loadings()[j][0]).isCloseTo(loadings[j], within(1e-3));
            assertThat(found.rest()[j]).isCloseTo(1 - loadings[j] * loadings[j], within(2e-3));
        }
    }

    /**
     * scikit-learn 1.9.1, mutual_info_score of 200 labels and i · 37 mod 5: 0.01329379147717763.
     */
    @Test
    void mutualInformationIsThePeers() {
        double[] values = new double[200];
        Arrays.setAll(values, i -> i * 37 % 5);
        LabelledRows rows = LabelledRows.of(List.of("x"), values, peerRows().labels());
        assertThat(MutualInformation.of(rows)[0]).isCloseTo(0.01329379147717763, within(1e-12));
        double[] constant = new double[200];
        assertThat(MutualInformation.of(LabelledRows.of(List.of("x"), constant, rows.labels()))[0])
                .isZero();
    }

    @Test
    void oneHotHasAnInputForEachCategoryAndForMissing() {
        LabelledRows rows =
                LabelledRows.of(
                        List.of("kind", "n"),
                        new double[] {0, 5, 1, 6, 2, 7, MISSING, 8},
                        new boolean[] {true, false, true, false});
        LabelledRows encoded = ONE_HOT.fit(rows, List.of(3, 0), 1).training();
        assertThat(encoded.row(0)).containsExactly(1, 0, 0, 0, 5);
        assertThat(encoded.row(2)).containsExactly(0, 0, 1, 0, 7);
        assertThat(encoded.row(3)).containsExactly(0, 0, 0, 1, 8);
        double[] unseen = {3, 1};
        LabelledRows other = LabelledRows.of(rows.featureNames(), unseen, new boolean[] {true});
        assertThat(ONE_HOT.fit(rows, List.of(3, 0), 1).encode(other).row(0))
                .containsExactly(0, 0, 0, 0, 1);
    }

    /** Twenty rows of category 0 (15 yes) and twenty of category 1 (5 yes). */
    private static LabelledRows twoCategories() {
        double[] values = new double[80];
        boolean[] labels = new boolean[40];
        for (int i = 0; i < 40; i++) {
            values[2 * i] = i / 20;
            values[2 * i + 1] = i;
            labels[i] = i % 20 < (i < 20 ? 15 : 5);
        }
        return LabelledRows.of(List.of("kind", "n"), values, labels);
    }

    @Test
    void targetStatisticsAreShrunkRatesByHand() {
        FittedRecipe fitted = TARGET.fit(twoCategories(), List.of(2, 0), 1);
        LabelledRows later =
                LabelledRows.of(
                        List.of("kind", "n"),
                        new double[] {0, 0, 1, 0, MISSING, 0, 2, 0},
                        new boolean[4]);
        LabelledRows encoded = fitted.encode(later);
        assertThat(encoded.value(0, 0))
                .isCloseTo(Logistic.logOdds((15 + 10 * 0.5) / 30), within(1e-12));
        assertThat(encoded.value(1, 0))
                .isCloseTo(Logistic.logOdds((5 + 10 * 0.5) / 30), within(1e-12));
        assertThat(encoded.value(2, 0)).as("missing, never seen").isZero();
        assertThat(encoded.value(3, 0)).as("unseen").isZero();
    }

    @Test
    void trainingRowsDoNotSeeTheirOwnLabel() {
        LabelledRows rows = twoCategories();
        double[] flipped = new double[80];
        double[] x = new double[2];
        for (int i = 0; i < 40; i++) {
            rows.copyRow(i, x);
            System.arraycopy(x, 0, flipped, 2 * i, 2);
            flipped[2 * i] = i; // each row a category of its own
        }
        LabelledRows alone = LabelledRows.of(rows.featureNames(), flipped, rows.labels());
        LabelledRows encoded = TARGET.fit(alone, List.of(40, 0), 1).training();
        for (int row = 0; row < 40; row++) {
            assertThat(encoded.value(row, 0)).isCloseTo(0, within(0.1));
        }
    }

    @Test
    void selectionKeepsWhatTells() {
        LabelledRows rows = SmallRows.noisy();
        for (Selection selection : List.of(Selection.MUTUAL_INFORMATION, Selection.L1)) {
            FittedRecipe fitted =
                    ONE_HOT.withSelection(selection).fit(rows, List.of(0, 0, 0, 0), 1);
            assertThat(fitted.training().featureNames()).contains("0 x0");
            assertThat(fitted.training().featureCount()).isLessThan(4);
        }
    }

    @Test
    void projectionsFoldIntoLinearAndNeuralModels() {
        LabelledRows rows = SmallRows.withGaps();
        var linear = new LogisticRegressionTrainer(LogisticRegressionOptions.defaults());
        var neural = new NeuralNetTrainer(NeuralNetOptions.defaults().withMaxEpochs(3));
        for (Projection projection :
                List.of(
                        Projection.PRINCIPAL_COMPONENTS,
                        Projection.DISCRIMINANT,
                        Projection.FACTORS)) {
            FittedRecipe fitted =
                    ONE_HOT.withProjection(projection, 2).fit(rows, List.of(0, 0, 0, 0), 1);
            for (BinaryModel inner :
                    List.of(
                            linear.train(fitted.training(), 1),
                            neural.train(fitted.training(), 1))) {
                BinaryModel outer = fitted.wrap(inner);
                for (int row = 0; row < rows.rowCount(); row++) {
                    assertThat(outer.logOdds(rows.row(row)))
                            .isCloseTo(inner.logOdds(fitted.encode(rows).row(row)), within(1e-9));
                }
            }
        }
    }

    @Test
    void projectionsBeforeTreesAreRefused() {
        FittedRecipe fitted =
                ONE_HOT.withProjection(Projection.DISCRIMINANT, 1)
                        .fit(SmallRows.noisy(), List.of(0, 0, 0, 0), 1);
        BinaryModel trees =
                new HistogramForestTrainer(ForestOptions.defaults().withTrees(2))
                        .train(fitted.training(), 1);
        Refused.impossible("cannot stand before", () -> fitted.wrap(trees));
        Refused.malformed("components is 0", () -> ONE_HOT.withProjection(Projection.FACTORS, 0));
    }

    @Test
    void recipesSayWhatTheyDo() {
        assertThat(
                        ONE_HOT.withSignedLog()
                                .withSelection(Selection.L1)
                                .withProjection(Projection.FACTORS, 8)
                                .text())
                .isEqualTo("one-hot, signed-log, l1, factors 8");
        assertThat(TARGET.text()).isEqualTo("target");
    }
}
