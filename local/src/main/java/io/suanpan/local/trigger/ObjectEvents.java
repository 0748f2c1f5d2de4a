package io.suanpan.local.trigger;

import io.suanpan.core.Json;
import io.suanpan.store.ObjectInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events in the form that functions get in the cloud. */
public final class ObjectEvents {
    private static final String ACCOUNT = "000000000000";
    private static final String REGION = "local";

    private ObjectEvents() {}

    /** EventBridge's "Object Created". */
    public static Map<String, Object> created(String bucket, String id, ObjectInfo object) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "0");
        event.put("id", id);
        event.put("detail-type", "Object Created");
        event.put("source", "aws.s3");
        event.put("account", ACCOUNT);
        event.put("time", object.lastModified().toString());
        event.put("region", REGION);
        event.put("resources", List.of("arn:aws:s3:::" + bucket));
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("key", object.key());
        described.put("size", object.size());
        described.put("etag", object.etag());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("version", "0");
        detail.put("bucket", Map.of("name", bucket));
        detail.put("object", described);
        detail.put("reason", "PutObject");
        event.put("detail", detail);
        return event;
    }

    /** SQS's batch, each body an "Object Created". */
    static byte[] batch(String bucket, String queue, List<Message> messages) {
        return Json.bytes(
                Map.of("Records", messages.stream().map(it -> record(bucket, queue, it)).toList()));
    }

    private static Map<String, Object> record(String bucket, String queue, Message message) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("ApproximateReceiveCount", Integer.toString(message.receives()));
        attributes.put("SentTimestamp", Long.toString(message.arrivedAt().toEpochMilli()));
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("messageId", message.id());
        record.put("receiptHandle", message.id());
        record.put("body", Json.text(created(bucket, message.id(), message.object())));
        record.put("attributes", attributes);
        record.put("messageAttributes", Map.of());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + queue);
        record.put("awsRegion", REGION);
        return record;
    }
}
