package io.suanpan.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.VehicleType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final RoutingProblem STREET =
            Line.problem(
                    VehicleType.of("van", 9, Amounts.of(2)),
                    Line.clients(8),
                    new int[] {0, 1, 2, 11, 12, -1, -2, -11, -12});

    private static int vehicles(RoutingProblem problem, Solution solution) {
        List<Part> parts = Part.cut(new Instance(problem), solution, 4, 1);
        assertThat(parts).hasSize(2);
        return parts.stream()
                .flatMap(part -> part.types().stream())
                .mapToInt(VehicleType::count)
                .sum();
    }

    @Test
    void partsShareTheIdleVehicles() {
        assertThat(vehicles(STREET, Line.checked(STREET))).isEqualTo(9);
    }

    @Test
    void partsHaveNoFurtherVehicleWhereVehiclesCountFirst() {
        assertThat(
                        vehicles(
                                STREET.withObjective(RoutingObjective.VEHICLES_FIRST),
                                Line.checked(STREET)))
                .isEqualTo(4);
    }

    @Test
    void whereAClientIsLeftOutAFurtherVehicleMayServeIt() {
        Solution some = new Solution(Line.checked(STREET).routes().subList(0, 3));

        assertThat(vehicles(STREET.withObjective(RoutingObjective.VEHICLES_FIRST), some))
                .isEqualTo(9);
    }
}
