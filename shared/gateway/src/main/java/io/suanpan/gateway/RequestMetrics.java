package io.suanpan.gateway;

import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Gathers the measurements of one request; allocates nothing where there are none. */
final class RequestMetrics implements Metrics {
    private record Measure(MetricUnit unit, double value) {}

    private @Nullable TreeMap<String, Measure> measures;

    @Override
    public void count(String name, long amount) {
        Measure before = measures().get(checked(name));
        double sum = before == null ? amount : before.value() + amount;
        measures().put(name, new Measure(MetricUnit.COUNT, sum));
    }

    @Override
    public void value(String name, MetricUnit unit, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The metric " + name + " must be finite, not " + value + ".");
        }
        measures().put(checked(name), new Measure(unit, value));
    }

    void writeDefinitions(JsonGenerator json) {
        if (measures != null) {
            measures.forEach((name, measure) -> Emf.define(json, name, measure.unit()));
        }
    }

    void writeValues(ObjDoubleConsumer<String> property) {
        if (measures != null) {
            measures.forEach((name, measure) -> property.accept(name, measure.value()));
        }
    }

    private TreeMap<String, Measure> measures() {
        TreeMap<String, Measure> known = measures;
        if (known == null) {
            known = new TreeMap<>();
            measures = known;
        }
        return known;
    }

    private static String checked(String name) {
        boolean camel = !name.isEmpty() && name.length() <= 64 && isUpper(name.charAt(0));
        for (int i = 0; i < name.length() && camel; i++) {
            camel = name.charAt(i) < 128 && Character.isLetterOrDigit(name.charAt(i));
        }
        if (!camel || Emf.isReserved(name)) {
            throw new IllegalArgumentException(
                    "\""
                            + name
                            + "\" cannot name a metric. Use upper camel case, not a name"
                            + " that the gateway itself reports.");
        }
        return name;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
