package io.suanpan.routing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.DeliveryStore;
import io.suanpan.routing.deliveries.OpenDeliveries;
import io.suanpan.routing.deliveries.PastPromises;
import io.suanpan.tables.Database;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.InMemoryObjectStore;
import java.time.Clock;
import java.time.Instant;
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
                51.9 AS latitude, 4.5 AS longitude, 900 AS weight_grams
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
            return DeliveryReader.read(database.connection(), 1);
        }
    }
}
