package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.customers.CustomerModel;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {
    private static final TrainingSettings DEFAULTS = TrainingSettings.defaults();

    @Test
    void theDefaultsAreThese() {
        assertThat(DEFAULTS)
                .isEqualTo(
                        new TrainingSettings(30, 90, 90, 30, 6, 60, 50, 4, SearchDepth.QUICK, 1));
    }

    @Test
    void eachWitherChangesItsOwn() {
        assertThat(DEFAULTS.withHorizonDays(CustomerModel.PROPENSITY, 91))
                .isEqualTo(
                        new TrainingSettings(91, 90, 90, 30, 6, 60, 50, 4, SearchDepth.QUICK, 1));
        assertThat(DEFAULTS.withHorizonDays(CustomerModel.CHURN, 60))
                .isEqualTo(
                        new TrainingSettings(30, 60, 90, 30, 6, 60, 50, 4, SearchDepth.QUICK, 1));
        assertThat(DEFAULTS.withValueHorizonDays(91))
                .isEqualTo(
                        new TrainingSettings(30, 90, 91, 30, 6, 60, 50, 4, SearchDepth.QUICK, 1));
        assertThat(DEFAULTS.withMostDates(2))
                .isEqualTo(
                        new TrainingSettings(30, 90, 90, 30, 2, 60, 50, 4, SearchDepth.QUICK, 1));
        assertThat(DEFAULTS.withSeed(9))
                .isEqualTo(
                        new TrainingSettings(30, 90, 90, 30, 6, 60, 50, 4, SearchDepth.QUICK, 9));
    }

    @Test
    void theHorizonIsTheModels() {
        assertThat(DEFAULTS.horizonDays(CustomerModel.PROPENSITY)).isEqualTo(30);
        assertThat(DEFAULTS.horizonDays(CustomerModel.CHURN)).isEqualTo(90);
    }

    @Test
    void anImpossibleSettingIsNamedWithTheLeast() {
        assertThatThrownBy(() -> DEFAULTS.withMostDates(0))
                .hasMessageContaining("mostDates is 0")
                .hasMessageContaining("Use 1 or more.");
        assertThatThrownBy(() -> DEFAULTS.withHorizonDays(CustomerModel.CHURN, 0))
                .hasMessageContaining("churnHorizonDays is 0");
        assertThatThrownBy(() ->
                        new TrainingSettings(30, 90, 90, 30, 6, 60, 50, 1, SearchDepth.QUICK, 1))
                .hasMessageContaining("folds is 1")
                .hasMessageContaining("Use 2 or more.");
    }
}
