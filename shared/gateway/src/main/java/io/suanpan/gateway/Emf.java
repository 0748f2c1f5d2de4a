package io.suanpan.gateway;

import tools.jackson.core.JsonGenerator;

/**
 * Metrics as CloudWatch reads them from the log: one JSON object in the <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">
 * embedded metric format</a>.
 */
final class Emf {
    static final String NAMESPACE = "Suanpan";

    private Emf() {}

    static boolean isReserved(String name) {
        return switch (name) {
            case "Latency", "Requests", "Errors", "ColdStart" -> true;
            default -> false;
        };
    }

    static void write(JsonGenerator json, String function, long epochMillis, Exchange exchange) {
        json.writeStartObject();
        writeDirective(json, epochMillis, exchange.metrics());
        json.writeStringProperty("function", function);
        json.writeStringProperty("route", exchange.label());
        json.writeNumberProperty("Latency", exchange.durationMillis());
        json.writeNumberProperty("Requests", 1);
        json.writeNumberProperty("Errors", exchange.isError() ? 1 : 0);
        json.writeNumberProperty("ColdStart", exchange.coldStart() ? 1 : 0);
        exchange.metrics().writeValues(json::writeNumberProperty);
        json.writeEndObject();
    }

    static void define(JsonGenerator json, String name, MetricUnit unit) {
        json.writeStartObject();
        json.writeStringProperty("Name", name);
        json.writeStringProperty("Unit", unit.label());
        json.writeEndObject();
    }

    private static void writeDirective(JsonGenerator json, long epochMillis, RequestMetrics own) {
        json.writeName("_aws");
        json.writeStartObject();
        json.writeNumberProperty("Timestamp", epochMillis);
        json.writeName("CloudWatchMetrics");
        json.writeStartArray();
        json.writeStartObject();
        json.writeStringProperty("Namespace", NAMESPACE);
        writeDimensions(json);
        json.writeName("Metrics");
        json.writeStartArray();
        define(json, "Latency", MetricUnit.MILLISECONDS);
        define(json, "Requests", MetricUnit.COUNT);
        define(json, "Errors", MetricUnit.COUNT);
        define(json, "ColdStart", MetricUnit.COUNT);
        own.writeDefinitions(json);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeDimensions(JsonGenerator json) {
        json.writeName("Dimensions");
        json.writeStartArray();
        json.writeStartArray();
        json.writeString("function");
        json.writeString("route");
        json.writeEndArray();
        json.writeEndArray();
    }
}
