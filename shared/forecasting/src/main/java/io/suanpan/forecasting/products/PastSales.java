package io.suanpan.forecasting.products;

import io.suanpan.core.JsonWritable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/**
 * What sold so far, to draw it beside the forecast.
 *
 * @param firstWeek a Monday
 * @param units week by week, returns taken off
 * @param daysOut days of each week at whose end nothing was in stock
 */
public record PastSales(LocalDate firstWeek, List<Integer> units, List<Integer> daysOut)
        implements JsonWritable {
    public PastSales {
        units = List.copyOf(units);
        daysOut = List.copyOf(daysOut);
    }

    static PastSales of(WeeklySales sales) {
        return new PastSales(
                sales.firstWeek(),
                IntStream.range(0, sales.weeks()).mapToObj(sales::units).toList(),
                IntStream.range(0, sales.weeks()).mapToObj(sales::daysOut).toList());
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("firstWeek", firstWeek.toString());
        write(json, "units", units);
        write(json, "daysOut", daysOut);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<Integer> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeNumber);
        json.writeEndArray();
    }
}
