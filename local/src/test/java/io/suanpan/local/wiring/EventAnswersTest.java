package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every event is run, over a small trained shop and over an empty store. */
final class EventAnswersTest {
    @Test
    void dump() {
        EventRun.overShop().forEach((n, r) -> System.err.println("XX " + n + " | " + r.called().outcome() + " | " + EventRun.overNothing().get(n).called().outcome()+ " | w" + r.store().writes()+ " d" + r.store().deletes()+ " l" + r.store().lists()));
    }
}
