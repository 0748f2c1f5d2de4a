package io.suanpan.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.routing.travel.Coordinate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnedTimesTest {
    private static final List<PastStop> EXACT = PastTours.of(40, 1, 0);
    private static final List<PastStop> NOISY = PastTours.of(80, 2, 0.3);

    @Test
    void findsTheServiceTimesOfTruth() {
        ServiceModel model = ServiceTimes.learn(EXACT);

        // Seconds are cut, so that half a one is lost in the mean.
        assertThat(model.baseSeconds() + model.hourSeconds().get(10)).isCloseTo(89.5, within(0.5));
        assertThat(model.secondsPerKilogram()).isCloseTo(6, within(0.02));
        assertThat(model.firstVisitSeconds()).isCloseTo(40, within(0.5));
        assertThat(model.seconds(10, true, 10)).isCloseTo(190, within(1.0));
    }

    @Test
    void findsTheServiceTimesBehindNoise() {
        ServiceModel model = ServiceTimes.learn(NOISY);

        // 4,800 stops of 30 % noise: the standard errors are about 0.1 s/kg and 2 s.
        assertThat(model.secondsPerKilogram()).isCloseTo(6, within(0.4));
        assertThat(model.firstVisitSeconds()).isCloseTo(40, within(7.0));
    }

    @Test
    void findsTheTravelTimesOfTruth() {
        TravelModel model = TravelTimes.learn(EXACT);

        assertThat(model.seconds(3_000, 12)).isCloseTo(20 + 450, within(6.0));
        // Legs that leave at 8 are 900 s for 3 km more; drawn a little to the day.
        assertThat(model.seconds(3_000, 8)).isCloseTo(20 + 900, within(30.0));
        assertThat(model.secondsPerLeg()).isCloseTo(20, within(4.0));
    }

    @Test
    void findsTheTravelTimesBehindNoise() {
        TravelModel model = TravelTimes.learn(NOISY);

        // Cutting legs beyond twice and half of the expected takes about 1 % off the mean.
        assertThat(model.seconds(3_000, 12)).isCloseTo(470, within(20.0));
        assertThat(model.speed().percents().get(8))
                .isLessThan((int) (0.6 * model.speed().percents().get(12)));
    }

    @Test
    void breaksDoNotCountAsDriving() {
        List<PastStop> broken = new ArrayList<>(EXACT);
        Random random = new Random(3);
        broken.removeIf(_ -> random.nextInt(20) == 0);

        // One stop in 20 is not known, so that one leg in 20 holds two and a service.
        assertThat(TravelTimes.learn(broken).seconds(3_000, 12)).isCloseTo(470, within(25.0));
    }

    @Test
    void isLessWrongThanTheMeanOnDaysToCome() {
        LearnedTimes learned = LearnedTimes.of(NOISY);

        assertThat(learned.serviceError().saved()).isGreaterThan(0.1);
        assertThat(learned.travelError().saved()).isGreaterThan(0.3);
        assertThat(learned.serviceError().bias()).isCloseTo(0, within(5.0));
        assertThat(learned.serviceError().count()).isEqualTo(20 * 60);
    }

    @Test
    void orderOfStopsDoesNotMatter() {
        List<PastStop> shuffled = new ArrayList<>(NOISY);
        Collections.shuffle(shuffled, new Random(1));

        TravelModel sorted = TravelTimes.learn(NOISY);
        assertThat(TravelTimes.learn(shuffled).secondsPerMetre())
                .isCloseTo(sorted.secondsPerMetre(), within(1e-9));
        assertThat(TravelTimes.learn(shuffled).speed().percents())
                .isEqualTo(sorted.speed().percents());
        assertThat(ServiceTimes.learn(shuffled).secondsPerKilogram())
                .isCloseTo(ServiceTimes.learn(NOISY).secondsPerKilogram(), within(1e-9));
    }

    @Test
    void travelOptionsKeepThePace() {
        var options = new TravelModel(0, 0.15, TravelTimes.learn(EXACT).speed(), 9).options(1.3);

        assertThat(options.detourFactor() / options.metresPerSecond())
                .isCloseTo(0.15, within(1e-9));
    }

    @Test
    void countsLatePromises() {
        List<PastStop> stops =
                List.of(
                        stop("a", 1, 3_500),
                        stop("a", 1, 3_700),
                        stop("b", 1, 7_600),
                        stop("b", 2, 0));

        PromiseReport report = PromiseReport.of(stops);

        assertThat(report.lateShare()).isEqualTo(0.75);
        assertThat(report.medianLateSeconds()).isEqualTo(4_000);
        assertThat(report.worstLateSeconds()).isEqualTo(86_400 - 3_600);
        assertThat(report.meanLateSeconds()).isCloseTo((100 + 4_000 + 82_800) / 3.0, within(1e-9));
        assertThat(report.byVehicle())
                .containsExactly(new LateShare("a", 2, 1), new LateShare("b", 2, 2));
        assertThat(report.byHour()).containsExactly(new LateShare("01", 4, 3));
        assertThat(PromiseReport.of(List.of()).lateShare()).isZero();
    }

    @Test
    void tooLittleIsRefused() {
        assertThatThrownBy(() -> ServiceTimes.learn(List.of()))
                .hasMessageContaining("no past stops");
        assertThatThrownBy(() -> TravelTimes.learn(List.of())).hasMessageContaining("0 legs");
        assertThatThrownBy(() -> LearnedTimes.of(PastTours.of(1, 1, 0)))
                .hasMessageContaining("1 days");
        assertThatThrownBy(() -> stop("a", 1, -1)).hasMessageContaining("begins at -1");
    }

    private static PastStop stop(String vehicle, int day, int begin) {
        return new PastStop(vehicle, day, begin, 1, 0, 3_600, new Coordinate(41, 29), 1, 60, false);
    }
}
