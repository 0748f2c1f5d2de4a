package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From a new object to the function that it calls: nothing is lost and nothing goes in circles. */
final class TriggerTest {

    @Test
    void newObjectsCallTheFunctionsThatTheLayoutNames() {
        Map<String, Set<String>> triggers =
                RawTemplate.functions().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        it -> Set.copyOf(Wiring.triggers(it.getValue()))));
        assertThat(triggers)
                .isEqualTo(
                        Map.of(
                                "IngestFunction", Set.of("raw/"),
                                "TrainFunction", Set.of("tables/_log/", "requests/train/"),
                                "ModelsFunction", Set.of(),
                                "ScoreUserFunction", Set.of(),
                                "SegmentFunction", Set.of(),
                                "ForecastStockFunction", Set.of(),
                                "RecommendFunction", Set.of(),
                                "PlanRouteFunction", Set.of(),
                                "RouteJobsFunction", Set.of("requests/plan-route/")));
    }

    @Test
    void noFunctionCallsItself() {
        RawTemplate.functions()
                .forEach((name, function) -> {
                    FunctionAccess access = FunctionAccess.declared().get(name);
                    assertThat(Wiring.triggers(function)).as(name).noneMatch(access::writesTo);
                });
    }

    @Test
    void rulesWatchTheDataBucketForNewObjectsOnly() {
        Map<String, Tree> rules = RawTemplate.resources("AWS::Events::Rule");
        assertThat(rules).hasSize(4);
        rules.values()
                .forEach(rule -> {
                    Tree pattern = rule.at("Properties", "EventPattern");
                    assertThat(pattern.at("source").texts()).containsExactly("aws.s3");
                    assertThat(pattern.at("detail-type").texts()).containsExactly("Object Created");
                    Tree bucket = pattern.at("detail", "bucket", "name");
                    assertThat(bucket.items().getFirst().target()).isEqualTo("DataBucket");
                });
        Tree bucket = RawTemplate.read().at("Resources", "DataBucket", "Properties");
        assertThat(
                        bucket.at(
                                        "NotificationConfiguration",
                                        "EventBridgeConfiguration",
                                        "EventBridgeEnabled")
                                .text())
                .isEqualTo("true");
    }

    @Test
    void rulesKeepWhatTheyCannotDeliver() {
        RawTemplate.resources("AWS::Events::Rule")
                .forEach((name, rule) -> {
                    Tree target = rule.at("Properties", "Targets").items().getFirst();
                    String dead = target.at("DeadLetterConfig", "Arn").target();
                    assertThat(deadLettersOf(target.at("Arn").target())).as(name).isEqualTo(dead);
                    assertThat(target.at("RetryPolicy", "MaximumRetryAttempts").number())
                            .isPositive();
                });
    }

    @Test
    void aMessageStaysHiddenForSixTimesTheTimeoutAndTheBatchingWindow() {
        forEachQueueEvent((function, event) -> {
            int timeout = function.at("Properties", "Timeout").number();
            int window = event.find("MaximumBatchingWindowInSeconds").map(Tree::number).orElse(0);
            int hidden = queue(event).at("VisibilityTimeout").number();
            assertThat(hidden).isGreaterThanOrEqualTo(6 * timeout + window);
        });
    }

    @Test
    void onePoisonedMessageDoesNotHoldUpItsBatch() {
        forEachQueueEvent((_, event) -> {
            assertThat(event.at("FunctionResponseTypes").texts())
                    .containsExactly("ReportBatchItemFailures");
            Tree redrive = queue(event).at("RedrivePolicy");
            assertThat(redrive.at("maxReceiveCount").number()).isBetween(3, 10);
            assertThat(redrive.at("deadLetterTargetArn").target()).endsWith("DeadLetters");
        });
    }

    @Test
    void queuesAreEncryptedAndKeepMessagesForTwoWeeks() {
        Map<String, Tree> queues = RawTemplate.resources("AWS::SQS::Queue");
        assertThat(queues).hasSizeGreaterThanOrEqualTo(4);
        queues.forEach((name, queue) -> {
            Tree properties = queue.at("Properties");
            assertThat(properties.at("SqsManagedSseEnabled").text()).isEqualTo("true");
            assertThat(properties.at("MessageRetentionPeriod").number())
                    .as(name)
                    .isEqualTo(14 * 24 * 3600);
        });
    }

    @Test
    void onlyItsRulesMaySendToAQueue() {
        Map<String, Tree> policies = RawTemplate.resources("AWS::SQS::QueuePolicy");
        assertThat(policies).hasSize(6);
        policies.forEach((name, policy) -> {
            List<Tree> allows =
                    policy.at("Properties", "PolicyDocument", "Statement").items().stream()
                            .filter(it -> it.at("Effect").text().equals("Allow"))
                            .toList();
            assertThat(allows).as(name).hasSize(1);
            Tree allow = allows.getFirst();
            assertThat(allow.at("Principal", "Service").text()).isEqualTo("events.amazonaws.com");
            assertThat(allow.at("Action").text()).isEqualTo("sqs:SendMessage");
            Set<String> sources =
                    allow.at("Condition", "ArnEquals", "aws:SourceArn").items().stream()
                            .map(Tree::target)
                            .collect(Collectors.toSet());
            assertThat(sources).isEqualTo(rulesThatMeet(allow.at("Resource").target()));
        });
    }

    @Test
    void everyDeadLetterRaisesAnAlarm() {
        Set<String> watched =
                RawTemplate.resources("AWS::CloudWatch::Alarm").values().stream()
                        .map(alarm -> alarm.at("Properties"))
                        .filter(it -> it.has("MetricName"))
                        .filter(it ->
                                it.at("MetricName")
                                        .text()
                                        .equals("ApproximateNumberOfMessagesVisible"))
                        .map(it -> it.at("Dimensions").items().getFirst().at("Value").target())
                        .collect(Collectors.toSet());
        Set<String> deadLetters =
                RawTemplate.resources("AWS::SQS::Queue").keySet().stream()
                        .filter(name -> name.endsWith("DeadLetters"))
                        .collect(Collectors.toSet());
        assertThat(watched).isEqualTo(deadLetters);
    }

    private static Set<String> rulesThatMeet(String queue) {
        return RawTemplate.resources("AWS::Events::Rule").entrySet().stream()
                .filter(it -> {
                    Tree target = it.getValue().at("Properties", "Targets").items().getFirst();
                    return target.at("Arn").target().equals(queue)
                            || target.at("DeadLetterConfig", "Arn").target().equals(queue);
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String deadLettersOf(String queue) {
        return RawTemplate.read()
                .at("Resources", queue, "Properties", "RedrivePolicy", "deadLetterTargetArn")
                .target();
    }

    private static Tree queue(Tree event) {
        return RawTemplate.read().at("Resources", event.at("Queue").target(), "Properties");
    }

    private interface QueueCheck {
        void check(Tree function, Tree event);
    }

    private static void forEachQueueEvent(QueueCheck check) {
        int checked = 0;
        for (Tree function : RawTemplate.functions().values()) {
            for (Tree event : Wiring.events(function, "SQS")) {
                check.check(function, event);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(3);
    }
}
