package io.suanpan.recommendation.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.experiment.SequentialOptions;
import io.suanpan.recommendation.ranking.RankingOptions;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExperimentSettingsTest {
    private static final Instant SINCE = Instant.parse("2026-10-01T00:00:00Z");
    private static final String ONE =
            """
            {"name":"variety","since":"2026-10-01T00:00:00Z","metric":"conversion",
             "arms":[{"name":"control","share":0.5},{"name":"varied","share":0.5,
                "ranking":{"diversity":0.4,"maxPerCategory":3,"categoryBoosts":{"tea":2}}}]}\
            """;

    @TempDir private Path folder;
    private FileObjectStore store;
    private ExperimentSettings settings;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder);
        settings = new ExperimentSettings(store);
    }

    private void write(String... experiments) {
        String json = "{\"experiments\":[" + String.join(",", experiments) + "]}";
        store.put(ExperimentSettings.KEY, Content.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsLeftOutIsAsByDefault() {
        write(ONE);

        ShopExperiment read = settings.all().getFirst();

        assertThat(read.name()).isEqualTo("variety");
        assertThat(read.experiment().salt()).isEmpty();
        assertThat(read.until()).isEqualTo(Instant.MAX);
        assertThat(read.windowDays()).isEqualTo(14);
        assertThat(read.metric()).isEqualTo(Metric.CONVERSION);
        assertThat(read.options()).isEqualTo(SequentialOptions.defaults());
        assertThat(read.arms().getFirst().ranking()).isEqualTo(RankingChange.NONE);
        assertThat(new ExperimentSettings(new FileObjectStore(folder.resolve("none"))).all())
                .isEmpty();
    }

    @Test
    void anArmChangesWhatItSetsAndNothingElse() {
        write(ONE);
        RankingOptions asked =
                RankingOptions.defaults()
                        .withCount(5)
                        .withCalibration(0.9)
                        .withPriceWeight(1)
                        .withItemBoosts(Map.of("P1", 3.0));
        List<ShopArm> arms = settings.all().getFirst().arms();

        assertThat(arms.getFirst().ranking().applyTo(asked)).isEqualTo(asked);
        assertThat(arms.getLast().ranking().applyTo(asked))
                .as("diversity and calibration share one weight, so they change together")
                .isEqualTo(
                        asked.withCalibration(0)
                                .withDiversity(0.4)
                                .withMostPerCategory(3)
                                .withCategoryBoosts(Map.of("tea", 2.0)));
        var prices = new RankingChange(null, 0.3, null, 0.5, -1.0, Map.of(), Map.of("P1", 2.0));
        assertThat(prices.applyTo(asked.withCalibration(0).withDiversity(1)))
                .isEqualTo(
                        asked.withCalibration(0.3)
                                .withPriceWeight(0.5)
                                .withMarginWeight(-1)
                                .withItemBoosts(Map.of("P1", 2.0)));
    }

    @Test
    void itRunsFromItsBeginToItsEnd() {
        write(ONE.replace("\"metric\"", "\"until\":\"2026-11-01T00:00:00Z\",\"metric\""));
        ShopExperiment read = settings.all().getFirst();

        assertThat(read.isRunning(SINCE.minusMillis(1))).isFalse();
        assertThat(read.isRunning(SINCE)).isTrue();
        assertThat(read.isRunning(Instant.parse("2026-10-31T23:59:59Z"))).isTrue();
        assertThat(read.isRunning(Instant.parse("2026-11-01T00:00:00Z"))).isFalse();
    }

    @Test
    void everybodyWithAnIdHasOneArmAndStrangersHaveNone() {
        write(ONE);
        ShopExperiment read = settings.all().getFirst();
        int varied = 0;
        for (int i = 0; i < 2_000; i++) {
            ShopArm arm = read.armOf("C" + i).orElseThrow();
            assertThat(read.armOf("C" + i)).contains(arm);
            varied += arm.arm().name().equals("varied") ? 1 : 0;
        }
        // Four standard errors of a fair coin.
        assertThat(varied).isBetween(910, 1_090);
        assertThat(read.armOf("")).isEmpty();
        assertThat(read.dealt(read.arms().getLast())).isEqualTo(new DealtArm("variety", "varied"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5},{ | 0.6},{ | shares of 1 at most",
                "\"diversity\":0.4 | \"diversity\":1.4 | diversity is 1.4",
                "\"tea\":2 | \"tea\":0 | boost of tea",
                "conversion | clicks | give conversion or revenue",
                "\"metric\" | \"windowDays\":0,\"metric\" | window of 0 days",
                "\"metric\" | \"until\":\"2026-09-01T00:00:00Z\",\"metric\" | before it begins",
                "\"metric\" | \"alpha\":2,\"metric\" | alpha is 2.0",
            })
    void whatCannotBeIsSaidWithItsExperiment(String from, String to, String said) {
        write(ONE.replace(from.strip(), to.strip()));

        assertThatThrownBy(settings::all)
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> {
                            assertThat(it.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
                            assertThat(it.detail()).contains("variety", said.strip());
                            assertThat(it.remedy()).contains(ExperimentSettings.KEY);
                        });
    }

    @Test
    void twoAtATimeAreRefused() {
        write(ONE, ONE.replace("variety", "prices"));
        assertThatThrownBy(settings::all).hasMessageContaining("run at the same time");
        String over = ONE.replace("\"metric\"", "\"until\":\"2026-10-05T00:00:00Z\",\"metric\"");
        write(over, ONE.replace("variety", "prices").replace("2026-10-01", "2026-10-05"));
        assertThat(settings.all()).hasSize(2);
    }

    @Test
    void settingsThatCannotBeReadLeaveTheExperimentRunning() {
        var clock = new Ticking();
        var running = new RunningExperiment(store, clock);
        assertThat(running.now()).isEmpty();
        write(ONE);
        assertThat(running.now()).as("looked at half a minute later").isEmpty();
        clock.now = clock.now.plus(Duration.ofSeconds(30));
        assertThat(running.now()).isPresent();
        write("{");
        clock.now = clock.now.plus(Duration.ofSeconds(30));
        assertThat(running.now()).isPresent();
    }

    private static final class Ticking extends Clock {
        private Instant now = SINCE.plus(Duration.ofDays(1));

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
