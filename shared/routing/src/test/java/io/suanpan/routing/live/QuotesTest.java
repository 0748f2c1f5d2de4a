package io.suanpan.routing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.travel.PlaneTravel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a line: the depot at 0, clients at 10, 20 …; a new one is asked for at 30. */
class QuotesTest {
    private static final Travel LINE =
            Travel.of(
                    PlaneTravel.distances(
                            List.of(0.0, 10.0, 20.0, 30.0), List.of(0.0, 0.0, 0.0, 0.0), 1));
    private static final Depot DEPOT = new Depot("home", 0, new TimeWindow(0, 1_000), 5);
    private static final Client NEW = Client.of("new", 3, Amounts.of(1));
    private static final Solution BOTH = plan(0, 1);

    @Test
    void theEndOfTheLineCostsThereAndBack() {
        Quote quote = quotes(VehicleType.of("van", 1, Amounts.of(9)), BOTH, new TimeWindow(0, 99));

        assertThat(quote.best())
                .hasValue(
                        new Insertion(
                                NEW.withWindows(new TimeWindow(0, 99)),
                                2,
                                0,
                                0,
                                1,
                                List.of(new Stop.Visit(2, 0)),
                                20,
                                30,
                                60));
    }

    @Test
    void aWindowBeforeAnyoneCouldBeThereIsNotFree() {
        VehicleType van = VehicleType.of("van", 1, Amounts.of(9));

        assertThat(quotes(van, BOTH, new TimeWindow(0, 29)).free()).isFalse();
        assertThat(quotes(van, BOTH, new TimeWindow(0, 30)).free()).isTrue();
    }

    @Test
    void waitingCostsWhereTimeCosts() {
        VehicleType van =
                VehicleType.builder("van", 1, Amounts.of(9))
                        .costPerDistance(0)
                        .costPerDuration(1)
                        .build();
        RoutingProblem problem = problem(van, new TimeWindow(0, 20));
        Quotes quotes = Quotes.of(problem, BOTH);

        // Leaves at 20 for the first client at its end; then 40, 60 and back 70, or waits there.
        List<Quote> answers =
                quotes.quote(NEW, List.of(new TimeWindow(0, 99), new TimeWindow(100, 120)));

        assertThat(answers.get(0).best().orElseThrow().cost()).isEqualTo(20);
        assertThat(answers.get(1).best().orElseThrow().cost()).isEqualTo(80);
    }

    @Test
    void aFullVanReloadsOrAnotherOneGoes() {
        VehicleType full = VehicleType.of("van", 2, Amounts.of(2));
        VehicleType reloading =
                full.toBuilder().count(1).reloadDepots(List.of(0)).mostReloads(1).build();

        Insertion other = quotes(full, BOTH, TimeWindow.ALWAYS).best().orElseThrow();
        Insertion again = quotes(reloading, BOTH, new TimeWindow(0, 900)).best().orElseThrow();

        assertThat(other.route()).isEqualTo(1);
        assertThat(other.cost()).isEqualTo(60);
        // 10, home, 30, 20, home: 80 instead of 40.
        assertThat(again.position()).isEqualTo(1);
        assertThat(again.stops()).containsExactly(new Stop.Reload(0), new Stop.Visit(2, 0));
        assertThat(again.cost()).isEqualTo(40);
    }

    @Test
    void nothingIsFreeWithoutVans() {
        assertThat(
                        quotes(
                                        VehicleType.of("van", 0, Amounts.of(2)),
                                        new Solution(List.of()),
                                        TimeWindow.ALWAYS)
                                .free())
                .isFalse();
    }

    @Test
    void vehiclesFirstFillsTheVansThatDrive() {
        VehicleType van = VehicleType.builder("van", 2, Amounts.of(9)).costPerDuration(1).build();
        RoutingProblem cost = problem(van, new TimeWindow(500, 600));
        RoutingProblem fewest = cost.withObjective(RoutingObjective.VEHICLES_FIRST);

        // Hours of waiting for the client at 500 are dearer than a second van.
        assertThat(route(cost)).isEqualTo(1);
        assertThat(route(fewest)).isZero();
    }

    private static int route(RoutingProblem problem) {
        return Quotes.of(problem, BOTH)
                .quote(NEW, List.of(new TimeWindow(0, 30)))
                .getFirst()
                .best()
                .orElseThrow()
                .route();
    }

    @Test
    void nobodyComesBetweenClientsThatAreLocked() {
        VehicleType van = VehicleType.of("van", 1, Amounts.of(9));
        RoutingProblem free = problem(van, TimeWindow.ALWAYS);
        RoutingProblem locked =
                new RoutingProblem(
                        free.depots(),
                        free.vehicleTypes(),
                        free.clients(),
                        List.of(),
                        List.of(),
                        free.travels(),
                        List.of(new LockedPart(0, List.of(0, 1), true)),
                        RoutingObjective.COST);

        for (Quote quote : Quotes.of(locked, BOTH).quote(NEW, List.of(TimeWindow.ALWAYS))) {
            assertThat(quote.best().orElseThrow().position()).isEqualTo(2);
        }
    }

    @Test
    void placesBeyondTheMatrixAreNamed() {
        Quotes quotes =
                Quotes.of(problem(VehicleType.of("v", 1, Amounts.NONE), TimeWindow.ALWAYS), BOTH);

        assertThatThrownBy(() -> quotes.cheapest(Client.of("x", 4, Amounts.NONE)))
                .hasMessageContaining("Client x is at location 4");
    }

    @Test
    void loadInAStrangeDimensionNeverFits() {
        Quotes quotes =
                Quotes.of(problem(VehicleType.of("v", 1, Amounts.of(9)), TimeWindow.ALWAYS), BOTH);

        assertThat(quotes.cheapest(Client.of("x", 3, Amounts.of(0, 1)))).isEmpty();
        assertThat(quotes.cheapest(Client.of("x", 3, Amounts.of(1, 0)))).isPresent();
    }

    /** The checker agrees on each quote, and no position that it accepts is cheaper. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void quotesAreWhatInsertingCosts(int group) {
        int free = 0;
        for (int seed = 5 * group; seed < 5 * group + 5; seed++) {
            RandomProblem random = new RandomProblem(seed);
            RoutingProblem problem = random.problem(14);
            Solution plan = RandomProblem.plan(problem);
            CheckedSolution before = SolutionChecker.check(problem, plan);
            assertThat(before.violations()).isEmpty();
            Client client = random.client("new", 17);
            List<TimeWindow> windows =
                    IntStream.range(2, 11)
                            .mapToObj(h -> RandomProblem.hours(2 * h, 2 * h + 1))
                            .toList();
            for (Quote quote : Quotes.of(problem, plan).quote(client, windows)) {
                Client asked = client.withWindows(quote.window());
                long cheapest = PlainInsertion.cheapest(problem, plan, asked);
                if (quote.best().isEmpty()) {
                    assertThat(cheapest).as("seed " + seed).isEqualTo(PlainInsertion.NONE);
                    continue;
                }
                free++;
                Insertion best = quote.best().get();
                assertThat(best.cost()).as("seed " + seed).isEqualTo(cheapest);
                assertAgrees(problem, plan, best, before.cost().total() + best.cost());
            }
        }
        assertThat(free).isBetween(15, 40);
    }

    private static void assertAgrees(
            RoutingProblem problem, Solution plan, Insertion best, long total) {
        CheckedSolution after = SolutionChecker.check(best.into(problem), best.into(plan));
        assertThat(after.violations()).isEmpty();
        assertThat(after.cost().total()).isEqualTo(total);
        var route = after.routes().get(best.route());
        var visit = new Stop.Visit(best.index(), 0);
        assertThat(route.back()).isEqualTo(best.back());
        assertThat(route.stops().stream().filter(s -> s.stop().equals(visit)).findFirst())
                .hasValueSatisfying(s -> assertThat(s.begin()).isEqualTo(best.begin()));
    }

    private static Quote quotes(VehicleType van, Solution plan, TimeWindow window) {
        return Quotes.of(problem(van, TimeWindow.ALWAYS), plan)
                .quote(NEW, List.of(window))
                .getFirst();
    }

    private static RoutingProblem problem(VehicleType van, TimeWindow first) {
        List<Client> clients =
                List.of(
                        Client.of("a", 1, Amounts.of(1)).withWindows(first),
                        Client.of("b", 2, Amounts.of(1)));
        return RoutingProblem.of(List.of(DEPOT), List.of(van), clients, LINE);
    }

    private static Solution plan(int... clients) {
        List<Stop> stops = new ArrayList<>();
        for (int client : clients) {
            stops.add(new Stop.Visit(client, 0));
        }
        return new Solution(List.of(new Route(0, stops)));
    }
}
