package io.suanpan.routing.deliveries;

import static io.suanpan.routing.deliveries.Fleets.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.tables.InMemoryObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenDeliveriesTest {
    private static final Instant LAST = Instant.parse("2026-10-31T19:00:00Z");

    private final DeliveryStore store = new DeliveryStore(new InMemoryObjectStore());

    @Test
    void aDayTakesWhatIsOverdueAndNothingOfLaterDays() {
        OpenDeliveries open =
                open(
                        1,
                        Fleets.delivery("late", 0, DAY.minusDays(4), 8, 12),
                        Fleets.delivery("now", 0),
                        Fleets.delivery("later", 0, DAY.plusDays(1), 8, 12));

        assertThat(open.dueOn(DAY, ZoneOffset.UTC))
                .extracting(Delivery::deliveryId)
                .containsExactly("late", "now");
    }

    /** The overdue one of the 29th makes no plan for a day that is over. */
    @Test
    void theNextDayIsTheFirstAfterTheLastKnownOne() {
        OpenDeliveries open =
                open(
                        1,
                        Fleets.delivery("late", 0, DAY.minusDays(4), 8, 12),
                        Fleets.delivery("now", 0));

        assertThat(open.nextDay(ZoneOffset.UTC)).contains(DAY);
        assertThat(open(1).nextDay(ZoneOffset.UTC)).isEmpty();
    }

    /** 16:00 UTC is the next day in Auckland. */
    @Test
    void aDayIsThatOfTheShop() {
        OpenDeliveries open = open(1, Fleets.delivery("now", 0, DAY, 16, 20));

        assertThat(open.nextDay(ZoneId.of("Pacific/Auckland"))).contains(DAY.plusDays(1));
    }

    @Test
    void whatIsWrittenIsRead() {
        OpenDeliveries open = open(7, Fleets.delivery("one", 0.05), Fleets.delivery("two", 0.07));

        assertThat(store.write(open)).isEqualTo(open);
        assertThat(store.read()).isEqualTo(open);
    }

    @Test
    void whatWasWrittenBeforeAnythingWasLearnedIsRead() {
        OpenDeliveries open = open(7, Fleets.delivery("one", 0.05));
        String json = Json.text(open);
        String old = json.replaceAll(",\"(learned|firstVisit)\":(null|false)", "");
        assertThat(old).isNotEqualTo(json).doesNotContain("learned", "firstVisit");

        assertThat(OpenDeliveries.read(old.getBytes(StandardCharsets.UTF_8), "open"))
                .isEqualTo(open);
    }

    @Test
    void whatANewerCommitSaysStays() {
        store.write(open(8, Fleets.delivery("new", 0)));

        assertThat(store.write(open(7)).tableCommit()).isEqualTo(8);
        assertThat(store.read().deliveries()).hasSize(1);
    }

    @Test
    void beforeTheFirstImportItIsSaidWhatToDo() {
        assertThatThrownBy(store::read)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("suanpan import");
    }

    private static OpenDeliveries open(long commit, Delivery... deliveries) {
        return new OpenDeliveries(
                commit, LAST, new PastPromises(28, 50, 5, 2, 12.5, 1), List.of(deliveries));
    }
}
