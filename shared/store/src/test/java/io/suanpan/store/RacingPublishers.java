package io.suanpan.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Digest;
import io.suanpan.core.ModelCard;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many who publish and promote a version each, while others read what is in use. */
public final class RacingPublishers {
    private static final String MODEL = "churn";
    private static final int READERS = 2;
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private final ModelRegistry registry;
    private final AtomicBoolean done = new AtomicBoolean();

    private RacingPublishers(ObjectStore store) {
        registry = new ModelRegistry(store, Clock.systemUTC());
    }

    /**
     * Every step from one version to the next has one winner, nobody's promotion gets lost, and no
     * reader meets a version that is not whole.
     *
     * @param publishers at most {@link ModelPointer#MOST_MOVES}, so that the history has them all
     * @param threads who are at it at the same time
     */
    public static void race(ObjectStore store, int publishers, int threads) {
        new RacingPublishers(store).race(publishers, threads);
    }

    private void race(int publishers, int threads) {
        List<Promotion> promotions = new ArrayList<>();
        ObjectStoreContract.race(
                        threads + READERS,
                        i -> i < READERS ? read() : publishAll(i - READERS, threads, publishers))
                .forEach(promotions::addAll);
        assertThat(promotions).hasSize(publishers).allMatch(Promotion::promoted);
        assertChain(promotions);
        assertThat(registry.versions(MODEL)).hasSize(publishers);
    }

    /** What replaced what, as the winners heard it, is what the history says. */
    private void assertChain(List<Promotion> promotions) {
        List<PointerMove> moves = registry.current(MODEL).orElseThrow().history();
        assertThat(moves).hasSameSizeAs(promotions);
        for (int i = 0; i < moves.size(); i++) {
            String version = moves.get(i).version();
            Promotion winner =
                    promotions.stream().filter(p -> p.version().equals(version)).findFirst().get();
            String before = i + 1 < moves.size() ? moves.get(i + 1).version() : null;
            assertThat(winner.previousVersion()).isEqualTo(before);
        }
    }

    private List<Promotion> publishAll(int first, int step, int publishers) {
        List<Promotion> promotions = new ArrayList<>();
        try {
            for (int i = first; i < publishers; i += step) {
                byte[] model = ("model " + i).repeat(1_000).getBytes(StandardCharsets.UTF_8);
                ModelCard draft = ModelRegistryTest.draft(MODEL, START.plusSeconds(i), 0.7);
                String version = registry.publish(draft, model).version();
                promotions.add(
                        registry.promote(MODEL, version, _ -> GateVerdict.pass("it is good")));
            }
        } finally {
            if (first == 0) {
                done.set(true);
            }
        }
        return promotions;
    }

    private List<Promotion> read() {
        int moves = 0;
        while (!done.get()) {
            var pointer = registry.current(MODEL);
            if (pointer.isPresent()) {
                assertThat(pointer.get().history()).hasSizeGreaterThanOrEqualTo(moves);
                moves = pointer.get().history().size();
                ModelCard card = registry.card(MODEL, pointer.get().version());
                assertThat(Digest.sha256(registry.model(card))).isEqualTo(card.modelSha256());
            }
        }
        return List.of();
    }
}
