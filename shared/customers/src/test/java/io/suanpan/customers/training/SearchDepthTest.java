package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.customers.CustomerModel;
import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.GradientBoostingOptions;
import io.suanpan.learning.GradientBoostingTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.store.training.TrainingProgress;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchDepthTest {
    private static final int DAYS = 300;
    private static final TrainingSettings SETTINGS =
            TrainingSettings.defaults().withSearch(SearchDepth.THOROUGH);
    private static final List<BinaryTrainer> QUICK = CustomerCandidates.defaults();

    private static SmallShop shop;
    private static LabelledRows rows;

    @BeforeAll
    static void makeRows() throws SQLException {
        shop = new SmallShop(250, DAYS);
        var dates = new FeatureDates(shop.connection());
        rows =
                new TrainingRows(dates, CustomerModel.PROPENSITY, 30)
                        .at(
                                List.of(
                                        SmallShop.START.plusDays(240),
                                        SmallShop.START.plusDays(200)),
                                _ -> true);
    }

    @AfterAll
    static void closeShop() throws SQLException {
        shop.close();
    }

    private static ChosenModel choose(TrainingSettings settings) {
        return CandidateTraining.choose(rows, QUICK, settings, "test", TrainingProgress.NONE);
    }

    @Test
    void theThoroughSearchIsNoWorseByValidationAndNamesWhatItTried() {
        ChosenModel quick = choose(SETTINGS.withSearch(SearchDepth.QUICK));
        ChosenModel thorough = choose(SETTINGS);
        // The same folds judge the same trainers; calibration may be fitted another way.
        assertThat(thorough.outOfFold().logLoss())
                .isLessThan(quick.outOfFold().logLoss() + 1e-3)
                .isLessThan(BinaryEvaluation.of(share(), rows.labels()).logLoss());
        int tried = CustomerSpace.candidates(QUICK).size();
        assertThat(thorough.parameters())
                .containsKeys("search", "calibration", "candidate." + (tried - 1))
                .doesNotContainKey("candidate." + tried);
        assertThat(quick.parameters()).doesNotContainKey("search");
    }

    /** Everybody gets the share of those who buy. */
    private static double[] share() {
        double share = (double) rows.positives() / rows.rowCount();
        return IntStream.range(0, rows.rowCount()).mapToDouble(_ -> share).toArray();
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(BinaryModels.write(choose(SETTINGS).model()))
                .isEqualTo(BinaryModels.write(choose(SETTINGS).model()));
    }

    /** What the model of three trees says, the curve says of its third round. */
    @Test
    void theCurveOfRoundsIsThatOfTheFirstTrees() {
        var options = new GradientBoostingOptions(6, 0.3, 2, 1, 1, 1, 1, 32, 1);
        var trainer = new WatchedRounds(new GradientBoostingTrainer(options));
        double[] curve = trainer.train(rows, rows, 1, 7).logLossByRound();
        assertThat(curve).hasSize(6);
        var three = trainer.withRounds(3).train(rows, 7);
        double[] told =
                IntStream.range(0, rows.rowCount())
                        .mapToDouble(row -> three.probability(rows.row(row)))
                        .toArray();
        assertThat(curve[2]).isCloseTo(BinaryEvaluation.logLoss(told, rows.labels()), within(1e-9));
        assertThat(trainer.name()).isEqualTo(GradientBoostingTrainer.NAME);
        assertThat(trainer.withRounds(3).parameters()).containsEntry("rounds", "3");
    }

    @Test
    void depthsAreKnownByTheirLabels() {
        for (SearchDepth depth : SearchDepth.values()) {
            assertThat(SearchDepth.named(depth.label())).isEqualTo(depth);
        }
        assertThatThrownBy(() -> SearchDepth.named("deep"))
                .hasMessageContaining("no search \"deep\"")
                .hasMessageContaining("quick or thorough");
    }
}
