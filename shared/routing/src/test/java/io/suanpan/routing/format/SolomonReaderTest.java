package io.suanpan.routing.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import org.junit.jupiter.api.Test;

class SolomonReaderTest {
    private static final String TEXT =
            """
            tiny

            VEHICLE
            NUMBER     CAPACITY
              25         200

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

                0      40         50          0          0       1236          0
                1      41         51         10        912        967         90
            """;

    private static Instance parse(String text) {
        return SolomonReader.parse(
                new TextFile("tiny.txt", text.lines().toList()), Rounding.DIMACS);
    }

    @Test
    void theDepotsWindowIsTheShift() {
        Instance instance = parse(TEXT);

        assertThat(instance.name()).isEqualTo("tiny");
        assertThat(instance.problem().vehicleTypes())
                .containsExactly(
                        VehicleType.builder("vehicles", 25, Amounts.of(2_000))
                                .shift(new TimeWindow(0, 12_360))
                                .build());
        assertThat(instance.problem().clients())
                .containsExactly(
                        Client.of("1", 1, Amounts.of(100))
                                .withWindows(new TimeWindow(9_120, 9_670))
                                .withServiceDuration(900));
        assertThat(instance.problem().travels().getFirst().distances().get(1, 0)).isEqualTo(14);
        assertThat(instance.typeOfVehicle()).hasSize(25).containsOnly(0);
    }

    @Test
    void errorsNameFileAndLine() {
        fails(
                TEXT.replace("967         90", "967"),
                "tiny.txt, line 11: there are 6 numbers, not 7. Give number and capacity of"
                        + " vehicles, then seven numbers a customer.");
        fails(
                TEXT.replace(" 1      41", " 2      41"),
                "tiny.txt, line 11: 2 does not count from 1 to 1. Give a whole number in this"
                        + " range.");
        fails("tiny\n", "tiny.txt: it has no depot. Give vehicles, then the depot and customers.");
        fails(
                TEXT.replace("912        967", "912        900"),
                "tiny.txt: The time window from 9120 to 9000 is none. Give 0 ≤ from ≤ to ≤"
                        + " 1000000000.");
    }

    private static void fails(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(SuanpanException.class)
                .hasMessage(message);
    }
}
