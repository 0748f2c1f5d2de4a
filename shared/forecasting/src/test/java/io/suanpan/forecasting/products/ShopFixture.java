package io.suanpan.forecasting.products;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.ModelCard;
import io.suanpan.store.GateVerdict;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A forecast in use, of products that a test names. */
final class ShopFixture {
    static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T06:00:00Z"), ZoneOffset.UTC);

    private ShopFixture() {}

    /** Up to {@link #AS_OF}. */
    static ProductHistory product(String id, @Nullable StockCount stock, int... units) {
        return new ProductHistory(
                new ProductFacts(id, "A " + id, "Things", 1_000L, 400L, "S1", 14),
                WeeklySales.of(AS_OF.minusWeeks(units.length), units),
                stock);
    }

    static String train(ObjectStore store, int shards, List<ProductHistory> products) {
        var registry = new ModelRegistry(store, CLOCK);
        var model = new ForecastModel(AS_OF, "seasonal-naive", "EUR", products.size(), shards, 1.0);
        String version = registry.publish(card(), model.write()).version();
        ProductStore.in(store).write(version, shards, products);
        registry.promote(ForecastModel.NAME, version, _ -> GateVerdict.pass("test"));
        return version;
    }

    private static ModelCard card() {
        return new ModelCard(
                ForecastModel.NAME,
                "",
                "seasonal-naive",
                CLOCK.instant(),
                CodeVersion.current(),
                0,
                new DataIdentity(1, "", 1, List.of()),
                Map.of(),
                Map.of("coverage80", 0.81, "products", 300.0),
                Map.of(),
                List.of(),
                "");
    }
}
