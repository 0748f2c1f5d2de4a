package io.suanpan.local.cloud;

import io.suanpan.core.Json;
import io.suanpan.local.template.FunctionWiring;
import io.suanpan.local.template.QueueTrigger;
import io.suanpan.store.s3.LocalStack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The queue before a function, fed by a rule as the template has it, and what Lambda does with it:
 * takes messages, makes a batch event of them, deletes those that the function took.
 */
final class CloudQueue {
    private static final int LONGEST_POLL_SECONDS = 20;

    private final SqsClient sqs;
    private final String url;
    private final String arn;

    private CloudQueue(SqsClient sqs, String url, String arn) {
        this.sqs = sqs;
        this.url = url;
        this.arn = arn;
    }

    /** Makes rule and queue for the one trigger of the function. */
    static CloudQueue before(
            FunctionWiring function, String bucket, EventBridgeClient events, SqsClient sqs) {
        QueueTrigger trigger = function.queues().getFirst();
        String name = bucket + "-" + trigger.queue();
        String url = sqs.createQueue(r -> r.queueName(name)).queueUrl();
        String arn =
                sqs.getQueueAttributes(
                                r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN);
        events.putRule(r -> r.name(name).eventPattern(pattern(bucket, trigger.prefixes())));
        events.putTargets(r -> r.rule(name).targets(t -> t.id("queue").arn(arn)));
        return new CloudQueue(sqs, url, arn);
    }

    /** What the template's rules for this target match, the bucket being this one. */
    private static String pattern(String bucket, List<String> prefixes) {
        List<Map<String, String>> keys =
                prefixes.stream().map(prefix -> Map.of("prefix", prefix)).toList();
        return Json.text(
                Map.of(
                        "source", List.of("aws.s3"),
                        "detail-type", List.of("Object Created"),
                        "detail",
                                Map.of(
                                        "bucket", Map.of("name", List.of(bucket)),
                                        "object", Map.of("key", keys))));
    }

    /** So many messages, waited for. */
    List<Message> receive(int count) {
        List<Message> messages = new ArrayList<>();
        while (messages.size() < count) {
            List<Message> more =
                    sqs.receiveMessage(r ->
                                    r.queueUrl(url)
                                            .maxNumberOfMessages(
                                                    Math.min(10, count - messages.size()))
                                            .waitTimeSeconds(LONGEST_POLL_SECONDS)
                                            .messageSystemAttributeNames(
                                                    MessageSystemAttributeName.ALL))
                            .messages();
            if (more.isEmpty()) {
                throw new AssertionError(
                        "%d of %d messages came to %s".formatted(messages.size(), count, arn));
            }
            messages.addAll(more);
        }
        return messages;
    }

    /** What waits in the queue or is being worked on. */
    int waiting() {
        return sqs
                .getQueueAttributes(r ->
                        r.queueUrl(url)
                                .attributeNames(
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                        QueueAttributeName
                                                .APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    void delete(List<Message> messages) {
        messages.forEach(
                it -> sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(it.receiptHandle())));
    }

    /** The event that Lambda makes of messages. */
    byte[] event(List<Message> messages) {
        return Json.bytes(Map.of("Records", messages.stream().map(this::record).toList()));
    }

    private Map<String, Object> record(Message message) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("messageId", message.messageId());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        record.put("attributes", message.attributesAsStrings());
        record.put("messageAttributes", Map.of());
        record.put("md5OfBody", message.md5OfBody());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", arn);
        record.put("awsRegion", LocalStack.REGION);
        return record;
    }
}
