package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Printable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What S3 says of new objects, through EventBridge or as its own notification. */
final class ObjectEvents {
    private static final int MAX_KEY_LENGTH = 1_024;

    private ObjectEvents() {}

    static boolean isObjectEvent(JsonNode event) {
        return isEventBridge(event) || isNotification(event) || isConnectionTest(event);
    }

    /** S3 sends it once when a notification is set up; there is nothing to do about it. */
    static boolean isConnectionTest(JsonNode event) {
        return event.path("Event").stringValue("").equals("s3:TestEvent");
    }

    static boolean isNotification(JsonNode event) {
        return event.path("Records").path(0).path("eventSource").stringValue("").equals("aws:s3");
    }

    private static boolean isEventBridge(JsonNode event) {
        return event.path("source").stringValue("").equals("aws.s3");
    }

    /** All new objects of which the event tells. */
    static List<ObjectCreated> read(JsonNode event, Metrics metrics) {
        if (isConnectionTest(event)) {
            return List.of();
        }
        if (isEventBridge(event)) {
            return List.of(fromEventBridge(event, metrics));
        }
        List<ObjectCreated> created = new ArrayList<>();
        for (JsonNode notice : event.path("Records")) {
            created.add(fromNotification(notice, metrics));
        }
        return created;
    }

    private static ObjectCreated fromEventBridge(JsonNode event, Metrics metrics) {
        if (!event.path("detail-type").stringValue("").equals("Object Created")) {
            throw malformed("The event does not say that an object was created.");
        }
        JsonNode detail = event.path("detail");
        JsonNode object = detail.path("object");
        return created(
                text(detail.path("bucket"), "name"),
                text(object, "key"),
                text(object, "etag"),
                object.path("size"),
                object.path("version-id").stringValue(""),
                metrics);
    }

    /** Unlike EventBridge, a notification has its keys encoded as in a form: a plus is a space. */
    private static ObjectCreated fromNotification(JsonNode notice, Metrics metrics) {
        if (!notice.path("eventName").stringValue("").startsWith("ObjectCreated:")) {
            throw malformed("The notification does not say that an object was created.");
        }
        JsonNode object = notice.path("s3").path("object");
        return created(
                text(notice.path("s3").path("bucket"), "name"),
                decoded(text(object, "key")),
                text(object, "eTag"),
                object.path("size"),
                object.path("versionId").stringValue(""),
                metrics);
    }

    private static ObjectCreated created(
            String bucket,
            String key,
            String etag,
            JsonNode size,
            String version,
            Metrics metrics) {
        if (!size.isIntegralNumber() || !size.canConvertToLong() || size.longValue() < 0) {
            throw malformed("The event's object has no size.");
        }
        if (key.length() > MAX_KEY_LENGTH || !Printable.isClean(key)) {
            throw malformed("The event's object has a key that is none.");
        }
        String identity = etag.replace("\"", "");
        return new ObjectCreated(bucket, key, identity, size.longValue(), version, metrics);
    }

    private static String text(JsonNode parent, String name) {
        String text = parent.path(name).stringValue("");
        if (text.isEmpty()) {
            throw malformed("The event's object has no " + name + ".");
        }
        return text;
    }

    private static String decoded(String key) {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed("The event's object has a key that is not URL-encoded.");
        }
    }

    private static SuanpanException malformed(String detail) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                detail,
                "Send S3's \"Object Created\" as EventBridge or S3 writes it.");
    }
}
