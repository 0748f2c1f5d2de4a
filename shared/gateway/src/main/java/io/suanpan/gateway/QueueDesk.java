package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Printable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Works off a batch of SQS messages that hold object events. A message that fails, or that nobody
 * can read, is reported back: SQS brings it again and at last moves it to the dead-letter queue.
 */
final class QueueDesk {
    private final ObjectDesk objects;
    private final Journal journal;

    QueueDesk(ObjectDesk objects, Journal journal) {
        this.objects = objects;
        this.journal = journal;
    }

    static boolean isQueueBatch(JsonNode event) {
        JsonNode first = event.path("Records").path(0);
        // The id alone will do: an answer of another kind would count as success, and lose
        // messages.
        return first.path("eventSource").stringValue("").equals("aws:sqs")
                || first.has("messageId");
    }

    byte[] answer(JsonNode event, Supplier<Exchange> exchanges) {
        List<String> failed = new ArrayList<>(0);
        for (JsonNode message : event.path("Records")) {
            // A message without an id gets the empty one, which fails the batch: nothing is lost.
            String id = message.path("messageId").stringValue("");
            Exchange exchange = exchanges.get().kind("message").message(id);
            if (!isDone(message, exchange)) {
                failed.add(Printable.of(id));
            }
            journal.close(exchange);
        }
        return failures(failed);
    }

    private boolean isDone(JsonNode message, Exchange exchange) {
        try {
            objects.handle(content(message), exchange);
            return true;
        } catch (Exception | StackOverflowError | LinkageError e) {
            exchange.failed(Problem.of(e), e);
            return false;
        }
    }

    private static JsonNode content(JsonNode message) {
        byte[] body = message.path("body").stringValue("").getBytes(StandardCharsets.UTF_8);
        JsonNode content = Json.tree(body, "The message");
        if (!ObjectEvents.isObjectEvent(content)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The message holds no object event.",
                    "Send only S3's \"Object Created\" events to this queue.");
        }
        return content;
    }

    private static byte[] failures(List<String> messageIds) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = HttpEvents.generator(out)) {
            json.writeStartObject();
            json.writeName("batchItemFailures");
            json.writeStartArray();
            for (String messageId : messageIds) {
                json.writeStartObject();
                json.writeStringProperty("itemIdentifier", messageId);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
