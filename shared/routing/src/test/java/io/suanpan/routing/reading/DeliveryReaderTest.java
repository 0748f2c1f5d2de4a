package io.suanpan.routing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.DeliveryStore;
import io.suanpan.routing.deliveries.Fleets;
import io.suanpan.routing.deliveries.LearnedPace;
import io.suanpan.routing.deliveries.OpenDeliveries;
import io.suanpan.routing.deliveries.PastPromises;
import io.suanpan.tables.Database;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.InMemoryObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeliveryReaderTest {
    /** Two of three in time within 28 days of the last; the one of July is too long ago. */
    private static final String ROWS =
            """
            CREATE TABLE deliveries AS SELECT * FROM (VALUES
                ('A', 'OA', '2026-10-30 08:00', '2026-10-30 12:00', '2026-10-30 11:00', 'delivered'),
                ('B', 'OB', '2026-10-30 08:00', '2026-10-30 12:00', '2026-10-30 12:30', 'delivered'),
                ('C', 'OC', '2026-10-31 08:00', '2026-10-31 12:00', '2026-10-31 12:00', 'delivered'),
                ('D', 'OD', '2026-10-30 08:00', '2026-10-30 12:00', NULL, 'failed'),
                ('E', 'OE', '2026-07-01 08:00', '2026-07-01 12:00', '2026-07-01 18:00', 'delivered'),
                ('F', 'OF', '2026-11-02 08:00', '2026-11-02 12:00', NULL, 'planned'),
                ('G', 'OG', '2026-10-29 16:00', '2026-10-29 20:00', NULL, 'planned'),
                ('H', 'OH', '2026-09-01 16:00', '2026-09-01 20:00', NULL, 'planned')
            ) AS rows(delivery_id, order_id, promised_from, promised_to, delivered_at, status)\
            """;

    private static final String TYPED =
            """
            CREATE OR REPLACE TABLE deliveries AS
            SELECT delivery_id, order_id, status,
                CAST(promised_from AS TIMESTAMP) AS promised_from,
                CAST(promised_to AS TIMESTAMP) AS promised_to,
                CAST(delivered_at AS TIMESTAMP) AS delivered_at,
                51.9 AS latitude, 4.5 AS longitude, 900 AS weight_grams,
                'V' AS vehicle_id, 120 AS service_seconds
            FROM deliveries\
            """;

    @Test
    void openAreThePlannedOnesThatAreNotForgotten() {
        assertThat(read(ROWS, TYPED).deliveries())
                .extracting(Delivery::deliveryId)
                .containsExactly("G", "F");
    }

    @Test
    void pastPromisesAreThoseOfTheLastFourWeeks() {
        OpenDeliveries open = read(ROWS, TYPED);

        assertThat(open.known()).isEqualTo(Instant.parse("2026-10-31T12:00:00Z"));
        assertThat(open.past()).isEqualTo(new PastPromises(28, 3, 1, 0, 30, 1));
        assertThat(open.past().lateShare()).isEqualTo(1.0 / 3);
    }

    @Test
    void nothingIsLearnedFromFewAndAKnownPlaceIsNoFirstVisit() {
        assertThat(read(ROWS, TYPED).learned()).isEmpty();
        assertThat(read(ROWS, TYPED).deliveries())
                .extracting(Delivery::firstVisit)
                .containsOnly(false);
    }

    /**
     * 20 days of 20 stops, each 120 s and 0.01° of the equator, 1,112 m, from the last, which it
     * leaves 420 s before the next begins: 300 s of driving where the fleet states 111.
     */
    private static final String TOURS =
            """
            CREATE TABLE deliveries AS SELECT
                'D' || day || '-' || stop AS delivery_id, 'O' AS order_id, 'delivered' AS status,
                TIMESTAMP '2026-10-01 08:00:00' + to_days(CAST(day AS INTEGER)) AS promised_from,
                TIMESTAMP '2026-10-01 20:00:00' + to_days(CAST(day AS INTEGER)) AS promised_to,
                TIMESTAMP '2026-10-01 09:00:00' + to_days(CAST(day AS INTEGER))
                    + to_seconds(420 * stop) AS delivered_at,
                0.0 AS latitude, 0.01 * stop AS longitude, 0 AS weight_grams,
                'V' AS vehicle_id, 120 AS service_seconds
            FROM range(20) AS days(day), range(20) AS stops(stop)\
            """;

    @Test
    void whatIsLessWrongThanTheFleetStatesIsLearned() {
        LearnedPace pace = read(TOURS).learned().orElseThrow();

        assertThat(pace.deliveries()).isEqualTo(400);
        assertThat(pace.until()).isEqualTo(Instant.parse("2026-10-20T11:13:00Z"));
        assertThat(pace.doorErrors().learned()).isLessThan(1);
        assertThat(pace.doorErrors().stated()).isEqualTo(60);
        assertThat(pace.roadErrors().learned()).isLessThan(1);
        // 1,111.95 m at 10 m/s.
        assertThat(pace.roadErrors().stated()).isCloseTo(300 - 111.195, within(0.01));
        assertThat(pace.doorIsBetter(Fleets.fleet())).isTrue();
        assertThat(pace.roadIsBetter(Fleets.fleet())).isTrue();
    }

    @Test
    void aShopWithoutDeliveriesGetsNoObject() {
        InMemoryObjectStore store = new InMemoryObjectStore();

        DeliveryReader.Written written = new DeliveryReader(store, Clock.systemUTC()).write();

        assertThat(written.open()).isZero();
        assertThat(written.past().lateShare()).isNaN();
        assertThat(store.head(DeliveryStore.KEY)).isEmpty();
    }

    private static OpenDeliveries read(String... statements) {
        try (Database database = Database.open(DatabaseOptions.defaults().withThreads(1))) {
            for (String statement : statements) {
                database.execute(statement);
            }
            return DeliveryReader.read(database.connection(), 1, Optional.of(Fleets.fleet()));
        }
    }
}
