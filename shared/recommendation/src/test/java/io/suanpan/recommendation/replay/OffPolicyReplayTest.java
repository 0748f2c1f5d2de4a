package io.suanpan.recommendation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.suanpan.core.DataIdentity;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.exploration.EpsilonGreedy;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.live.LiveEvents;
import io.suanpan.recommendation.live.SentEvent;
import io.suanpan.recommendation.live.ShownLists;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.recommendation.serving.TinyModel;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import io.suanpan.store.ModelRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffPolicyReplayTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir private Path folder;

    private FileObjectStore store;
    private OffPolicyReplay replay;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        replay = new OffPolicyReplay(store, CLOCK);
    }

    private String publish() {
        ModelCard draft =
                new ModelCard(
                        RecommendModel.NAME,
                        "",
                        "ease",
                        Instant.EPOCH,
                        "1",
                        1,
                        new DataIdentity(1, "ab", 10, List.of("2026-01-01")),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        "");
        return new ModelRegistry(store, CLOCK)
                .publish(draft, TinyModel.of(TinyModel.log()).write())
                .version();
    }

    /** As the function does it: lists and events, with another version. */
    private void log(ReplayedShop shop, String version, boolean withCandidates) {
        ShownLists lists = new ShownLists(store);
        LiveEvents live = new LiveEvents(store);
        for (ShownRecord it : shop.lists()) {
            lists.add(
                    new ShownRecord(
                            it.requestId(),
                            it.customerId(),
                            it.at(),
                            version,
                            it.items(),
                            it.propensities(),
                            withCandidates ? it.candidates() : List.of()));
            live.addAll(
                    shop.events().getOrDefault(it.requestId(), List.of()).stream()
                            .map(event -> new SentEvent("", "", it.requestId(), event))
                            .toList());
        }
    }

    private void assertRefused(ErrorCode code, String detail) {
        assertThatThrownBy(() -> replay.report(ReplayRanking.usual()))
                .asInstanceOf(type(SuanpanException.class))
                .satisfies(it -> assertThat(it.code()).isEqualTo(code))
                .satisfies(it -> assertThat(it.detail()).contains(detail))
                .satisfies(it -> assertThat(it.remedy()).contains("requestId", "explore"));
    }

    @Test
    void listsAreJudgedAsTheirLogIs() {
        String version = publish();
        ReplayedShop shop = ReplayedShop.byLot(300, 1);
        log(shop, version, true);
        log(ReplayedShop.byLot(7, 2), version, false);
        log(ReplayedShop.byLot(5, 3), "20200101T000000Z-00000000", true);
        log(new ReplayedShop(new EpsilonGreedy(0), 3, 4), version, true);

        ReplayReport report = replay.report(ReplayRanking.usual());

        assertThat(report.lists()).isEqualTo(300);
        assertThat(report.leftOut()).isEqualTo(new ReplayReport.LeftOut(3, 7, 5));
        assertThat(report.from()).isEqualTo(Instant.EPOCH);
        assertThat(report.to()).isEqualTo(Instant.ofEpochSecond(299));
        CandidateRanker ranker = new CandidateRanker(TinyModel.of(TinyModel.log()));
        assertThat(report.metrics())
                .isEqualTo(
                        new Judge(shop.lists(), shop.events(), _ -> ranker)
                                .metrics(ReplayRanking.usual()));
        assertThat(replay.report(ReplayRanking.usual())).isEqualTo(report);
    }

    @Test
    void withoutALogItIsSaidHowToGetOne() {
        assertRefused(ErrorCode.NOT_FOUND, "No list that was shown is logged");
    }

    @Test
    void whatWasCertainSaysNothing() {
        log(new ReplayedShop(new EpsilonGreedy(0), 150, 1), publish(), true);

        assertRefused(ErrorCode.IMPOSSIBLE, "All 150 logged lists were certain");
    }

    @Test
    void tooFewAreCountedByWhatIsWrongWithTheOthers() {
        String version = publish();
        log(ReplayedShop.byLot(99, 1), version, true);
        log(ReplayedShop.byLot(20, 2), version, false);

        assertRefused(
                ErrorCode.IMPOSSIBLE,
                "Of 119 logged lists 99 can be judged, and it takes 100: 0 were certain,"
                        + " 20 were logged without their candidates");
    }

    @Test
    void listsOfWhichNothingCameSayNothing() {
        ReplayedShop shop = ReplayedShop.byLot(120, 1);
        shop.events().clear();
        log(shop, publish(), true);

        assertRefused(ErrorCode.IMPOSSIBLE, "Nothing came of 120 lists");
    }
}
