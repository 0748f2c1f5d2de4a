package io.suanpan.gateway;

import io.suanpan.core.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as the platform sends them. */
final class Events {
    static final String OBJECT_CREATED =
            """
            {"version":"0","id":"17793124-05d4-b198-2fde-7ededc63b103","detail-type":"Object Created",
             "source":"aws.s3","account":"111122223333","time":"2026-11-24T02:00:00Z",
             "region":"eu-central-1","resources":["arn:aws:s3:::shop"],
             "detail":{"version":"0","bucket":{"name":"shop"},
              "object":{"key":"raw/shopify/orders 2026+1.csv","size":5120,
               "etag":"b1946ac92492d2347c6235b4d2611184",
               "version-id":"IYV3p45BT0ac8hjHg1houSdS1a.Mro8e","sequencer":"617f08299329d189"},
              "request-id":"N4N7GDK58NMKJ12R","reason":"PutObject"}}\
            """;

    static final String NOTIFICATION =
            """
            {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-central-1",
             "eventName":"ObjectCreated:Put","s3":{"s3SchemaVersion":"1.0","bucket":{"name":"shop"},
             "object":{"key":"raw/shopify/orders+2026%2B1.csv","size":5120,
             "eTag":"b1946ac92492d2347c6235b4d2611184","sequencer":"0055AED6DCD90281E5"}}}]}\
            """;

    private Events() {}

    static ObjectNode http(String method, String path) {
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("version", "2.0").put("routeKey", "$default").put("rawPath", path);
        event.put("rawQueryString", "");
        event.putObject("headers").put("accept", "*/*").put("host", "api.example");
        ObjectNode context = event.putObject("requestContext");
        context.put("stage", "$default").put("requestId", "JKJaXmPLvHcESHA=");
        context.putObject("http")
                .put("method", method)
                .put("path", path)
                .put("protocol", "HTTP/1.1");
        event.put("isBase64Encoded", false);
        return event;
    }

    static ObjectNode post(String path, String body) {
        ObjectNode event = http("POST", path);
        event.put("body", body);
        return event;
    }

    static ObjectNode queue(String... bodies) {
        ObjectNode event = Json.mapper().createObjectNode();
        var records = event.putArray("Records");
        for (int i = 0; i < bodies.length; i++) {
            ObjectNode message = records.addObject();
            message.put("messageId", "059f36b4-87a3-44ab-83d2-66197585000" + i);
            message.put("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a");
            message.put("body", bodies[i]).put("eventSource", "aws:sqs");
        }
        return event;
    }

    static ObjectNode object(String json) {
        return (ObjectNode) Json.mapper().readTree(json);
    }

    static byte[] bytes(JsonNode event) {
        return Json.bytes(event);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
