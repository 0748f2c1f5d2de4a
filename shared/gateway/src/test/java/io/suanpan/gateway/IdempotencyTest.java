package io.suanpan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.store.Content;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class IdempotencyTest {
    private static final class HandClock extends Clock {
        private Instant now = Desk.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Only instants are asked for.");
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private record Payload(String model, int seed) {}

    private final MemoryStore store = new MemoryStore();
    private final HandClock clock = new HandClock();
    private final Idempotency idempotency =
            new Idempotency(store, "train", IdempotencyOptions.defaults(), clock);
    private int runs;
    private Work during = () -> {};

    private final Desk desk =
            new Desk(
                    Gateway.named("train")
                            .post("/v1/models/{name}/train", this::train)
                            .post("/v1/models/{name}/rollback", this::train)
                            .post("/v1/models/{name}/back", this::back));

    private Reply train(Request request) throws Exception {
        Payload payload =
                request.read(in ->
                        new Payload(
                                in.path().text("name", 1, 20).required(),
                                in.body().integer("seed", 0, 99).orElse(0)));
        return idempotency.once(
                request,
                payload,
                () -> {
                    runs++;
                    during.run();
                    return Reply.json(202, Map.of("run", runs)).withHeader("location", "/r");
                });
    }

    private Reply back(Request request) throws Exception {
        return idempotency.onceIfKeyed(request, "back", () -> Reply.json(Map.of("run", ++runs)));
    }

    private static ObjectNode event(int seed, String key) {
        ObjectNode event = Events.post("/v1/models/churn/train", "{\"seed\":" + seed + "}");
        if (!key.isEmpty()) {
            ((ObjectNode) event.get("headers")).put("idempotency-key", key);
        }
        return event;
    }

    @Test
    void givesTheSecondRequestTheFirstOnesAnswer() {
        byte[] event = Events.bytes(event(1, ""));
        byte[] first = desk.gateway().handle(event, FakeContext.CONTEXT);
        byte[] second = desk.gateway().handle(event, FakeContext.CONTEXT);
        assertThat(second).isEqualTo(first);
        assertThat(runs).isEqualTo(1);
        assertThat(store.onlyKey()).matches("idempotency/train/[0-9a-f]{64}\\.json");
    }

    @Test
    void tellsRequestsApartByPayloadRouteKeyAndCaller() {
        desk.ask(event(1, ""));
        desk.ask(event(2, ""));
        ObjectNode elsewhere = event(1, "");
        elsewhere.put("rawPath", "/v1/models/churn/rollback");
        desk.ask(elsewhere);
        desk.ask(event(1, "key-1"));
        desk.ask(event(1, "key-2"));
        ObjectNode jwt = event(1, "key-2");
        jwt.withObject("/requestContext/authorizer/jwt/claims").put("sub", "user-1");
        desk.ask(jwt);
        ObjectNode iam = event(1, "key-2");
        iam.withObject("/requestContext/authorizer/iam").put("userArn", "arn:aws:iam::1:user/a");
        desk.ask(iam);
        assertThat(runs).isEqualTo(7);
        assertThat(store.size()).isEqualTo(7);
    }

    @Test
    void doesTheWorkEachTimeWhereOnlyAKeyWouldTellARetry() {
        ObjectNode unkeyed = Events.post("/v1/models/churn/back", "");
        desk.gateway().handle(Events.bytes(unkeyed), FakeContext.CONTEXT);
        desk.gateway().handle(Events.bytes(unkeyed), FakeContext.CONTEXT);
        assertThat(runs).isEqualTo(2);

        ObjectNode keyed = Events.post("/v1/models/churn/back", "");
        ((ObjectNode) keyed.get("headers")).put("idempotency-key", "once");
        byte[] first = desk.gateway().handle(Events.bytes(keyed), FakeContext.CONTEXT);
        byte[] second = desk.gateway().handle(Events.bytes(keyed), FakeContext.CONTEXT);
        assertThat(second).isEqualTo(first);
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void refusesAKeyThatStandsForAnotherPayload() {
        desk.ask(event(1, "key-1"));
        var answer = desk.ask(event(2, "key-1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.remedy()).contains("new key");
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String key : new String[] {" ", "x".repeat(256), "\u0001"}) {
            assertThat(desk.ask(event(1, key)).code()).isEqualTo("malformed");
        }
        assertThat(store.size()).isZero();
    }

    @Test
    void asksForPatienceWhileTheSameRequestIsRunning() {
        during =
                () -> {
                    var answer = desk.ask(event(1, "key-1"));
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.remedy()).contains("again in a while");
                    assertThat(desk.ask(event(2, "key-1")).status()).isEqualTo(422);
                };
        assertThat(desk.ask(event(1, "key-1")).status()).isEqualTo(202);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void freesTheKeyOfAFailedRequestForAnyPayload() {
        during =
                () -> {
                    throw new IllegalStateException("the disk is full");
                };
        assertThat(desk.ask(event(1, "key-1")).status()).isEqualTo(500);
        during = () -> {};
        assertThat(desk.ask(event(2, "key-1")).body()).hasToString("{\"run\":2}");
        assertThat(desk.ask(event(2, "key-1")).body()).hasToString("{\"run\":2}");
    }

    @Test
    void takesOverFromARequestThatDied() {
        // The first request hangs for the whole hold; meanwhile the client has asked again.
        during =
                () -> {
                    during = () -> {};
                    clock.now = clock.now.plus(Duration.ofMinutes(15)).minusNanos(1);
                    assertThat(desk.ask(event(1, "key-1")).status()).isEqualTo(409);
                    clock.now = clock.now.plusNanos(1);
                    assertThat(desk.ask(event(2, "key-1")).status()).isEqualTo(422);
                    assertThat(desk.ask(event(1, "key-1")).body()).hasToString("{\"run\":2}");
                };
        assertThat(desk.ask(event(1, "key-1")).status()).isEqualTo(202);
        // What is stored is the answer of the one that held the key, not of the late one.
        assertThat(desk.ask(event(1, "key-1")).body()).hasToString("{\"run\":2}");
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void forgetsAnAnswerWhenItLapses() {
        desk.ask(event(1, "key-1"));
        clock.now = clock.now.plus(Duration.ofDays(1)).minusNanos(1);
        assertThat(desk.ask(event(1, "key-1")).body()).hasToString("{\"run\":1}");
        clock.now = clock.now.plusNanos(1);
        assertThat(desk.ask(event(2, "key-1")).body()).hasToString("{\"run\":2}");
    }

    @Test
    void letsOneOfManyRacingRequestsDoTheWork() throws InterruptedException {
        byte[] event = Events.bytes(event(1, "key-1"));
        Thread[] racers = new Thread[32];
        for (int i = 0; i < racers.length; i++) {
            racers[i] =
                    Thread.ofVirtual()
                            .start(() -> desk.gateway().handle(event, FakeContext.CONTEXT));
        }
        for (Thread racer : racers) {
            racer.join();
        }
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void takesABrokenRecordForOurFaultAndNotTheCallers() {
        desk.ask(event(1, "key-1"));
        store.put(store.onlyKey(), Content.of("{"));
        assertThat(desk.ask(event(1, "key-1")).code()).isEqualTo("internal");
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void hasDefaultsThatCanBeChanged() {
        IdempotencyOptions options = IdempotencyOptions.defaults();
        assertThat(options.hold()).isEqualTo(Duration.ofMinutes(15));
        assertThat(options.keep()).isEqualTo(Duration.ofDays(1));
        assertThat(options.withHold(Duration.ofMinutes(1)).withKeep(Duration.ofHours(1)))
                .isEqualTo(new IdempotencyOptions(Duration.ofMinutes(1), Duration.ofHours(1)));
        assertThatThrownBy(() -> options.withKeep(Duration.ZERO)).hasMessageContaining("positive");
    }
}
