package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.JsonFields;
import io.suanpan.core.JsonWritable;
import io.suanpan.core.SuanpanException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * How products are forecast, without the products: their histories lie beside it in {@link
 * ProductStore}. Its bytes are its JSON.
 *
 * @param asOf a Monday: the first week to be forecast; nothing from then on was looked at
 * @param method as in {@link io.suanpan.forecasting.methods.ForecastMethods}
 * @param currency of all money
 * @param products whose histories are kept
 * @param shards in which they are kept, a power of two
 * @param spread by which the method's futures are drawn apart around their mean, so that the
 *     intervals hold what they promise; above 0, 1 for as the method has them
 * @param levels that new products borrow: units a week by category, of the whole shop under the
 *     empty name
 */
public record ForecastModel(
        LocalDate asOf,
        String method,
        String currency,
        int products,
        int shards,
        double spread,
        Map<String, Double> levels)
        implements JsonWritable {
    /** Its name in the registry. */
    public static final String NAME = "forecast";

    private static final String WHAT = "The forecast model";

    public ForecastModel {
        levels = Map.copyOf(levels);
        if (Integer.bitCount(shards) != 1 || shards < 1 || !(spread > 0)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    WHAT + " has %d shards and a spread of %s.".formatted(shards, spread),
                    "Train the forecast again.");
        }
    }

    /** Of which new products borrow nothing. */
    public ForecastModel(
            LocalDate asOf,
            String method,
            String currency,
            int products,
            int shards,
            double spread) {
        this(asOf, method, currency, products, shards, spread, Map.of());
    }

    /** With levels for new products from those that are not. */
    public ForecastModel withLevelsOf(List<ProductHistory> histories) {
        return new ForecastModel(
                asOf,
                method,
                currency,
                products,
                shards,
                spread,
                CategoryLevels.of(histories).byCategory());
    }

    /** Whether it says the same of the same sales, new products apart. */
    public boolean forecastsAs(ForecastModel other) {
        return method.equals(other.method) && spread == other.spread;
    }

    public byte[] write() {
        return Json.bytes(this);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the bytes are no forecast model
     */
    public static ForecastModel read(byte[] bytes) {
        JsonFields fields = JsonFields.of(bytes, WHAT);
        try {
            return new ForecastModel(
                    LocalDate.parse(fields.text("asOf")),
                    fields.text("method"),
                    fields.text("currency"),
                    Math.toIntExact(fields.whole("products")),
                    Math.toIntExact(fields.whole("shards")),
                    fields.number("spread"),
                    fields.optionalObject("levels").isPresent()
                            ? fields.numberByName("levels")
                            : Map.of());
        } catch (DateTimeException | ArithmeticException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    WHAT + " is not the JSON that belongs there: " + e.getMessage() + ".",
                    "Roll back to another version, and train this one again.",
                    e);
        }
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("asOf", asOf.toString());
        json.writeStringProperty("method", method);
        json.writeStringProperty("currency", currency);
        json.writeNumberProperty("products", products);
        json.writeNumberProperty("shards", shards);
        json.writeNumberProperty("spread", spread);
        json.writeName("levels");
        new CategoryLevels(levels).writeTo(json);
        json.writeEndObject();
    }
}
