package io.suanpan.routing.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.tables.InMemoryObjectStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FleetTest {
    private final FleetStore store = new FleetStore(new InMemoryObjectStore());

    @Test
    void whatIsWrittenIsRead() {
        store.write(Fleets.fleet());

        assertThat(store.read()).isEqualTo(Fleets.fleet());
    }

    @Test
    void withoutSettingsItIsSaidWhatToPutWhere() {
        assertThatThrownBy(store::read)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("settings/fleet.json")
                .hasMessageContaining("docs/data-formats.md");
    }

    /** 3,600 an hour are 1 a second; costs are in thousandths. */
    @Test
    void aVanIsAVehicleTypeOfItsDepot() {
        VehicleType type = Fleets.van("E", "east").type(1);

        assertThat(type.start()).isEqualTo(1);
        assertThat(type.end()).isEqualTo(1);
        assertThat(type.count()).isEqualTo(2);
        assertThat(type.capacity().get(0)).isEqualTo(100_000);
        assertThat(type.shift()).isEqualTo(new TimeWindow(25_200, 72_000));
        assertThat(type.fixedCost()).isEqualTo(2_000_000);
        assertThat(type.costPerDistance()).isEqualTo(30);
        assertThat(type.costPerDuration()).isEqualTo(1_000);
        assertThat(type.costPerOvertime()).isEqualTo(500);
        assertThat(type.usualDuration()).isEqualTo(28_800);
        assertThat(type.longestDuration()).isEqualTo(36_000);
    }

    @Test
    void aDoorTakesLongerForMoreWeight() {
        assertThat(new FleetDoor(110, 6).serviceSeconds(0)).isEqualTo(110);
        assertThatThrownBy(() -> new FleetDoor(110, 6, 0, List.of(1.0)))
                .hasMessageContaining("hourSeconds");
        assertThat(new FleetDoor(110, 6).serviceSeconds(2_500)).isEqualTo(125);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"timeZone\":\"UTC\" | \"timeZone\":\"Mars/Base\" | timeZone = Mars/Base",
                "\"currency\":\"EUR\" | \"currency\":\"euro\" | currency = euro",
                "\"detourFactor\":1.0 | \"detourFactor\":0.5 | detourFactor = 0.5",
                "\"latitude\":0.0 | \"latitude\":95 | latitude of west = 95",
                "\"opens\":\"06:00:00\" | \"opens\":\"23:00\" | opens to closes of west = 23:00 to"
                        + " 22:00",
                "\"depot\":\"west\" | \"depot\":\"north\" | depot of W = north",
                "\"count\":2 | \"count\":0 | count of W = 0",
                "\"count\":2 | \"count\":5000000000 | count of W = 2147483647",
                "\"id\":\"E\" | \"id\":\"W\" | vans: id = W",
                "\"from\":\"07:00:00\" | \"from\":\"7 o'clock\" | from of W = 7 o'clock",
            })
    void whatCannotBeIsToldByItsPlaceAndValue(String right, String wrong, String told) {
        String json = Json.text(Fleets.fleet());
        assertThat(json).contains(right);

        assertThatThrownBy(() -> Fleet.read(json.replace(right, wrong).getBytes(UTF_8), "fleet"))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> {
                            assertThat(it.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
                            assertThat(it.detail()).contains(told);
                            assertThat(it.remedy()).contains("settings/fleet.json");
                        });
    }

    @Test
    void aFieldThatIsAbsentIsNamed() {
        String json = Json.text(Fleets.fleet()).replace("\"mostStops\"", "\"stops\"");

        assertThatThrownBy(() -> Fleet.read(json.getBytes(UTF_8), "settings/fleet.json"))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("mostStops is not a whole number");
    }
}
