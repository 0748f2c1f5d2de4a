package io.suanpan.recommendation.replay;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.live.ShownLists;
import io.suanpan.recommendation.offpolicy.OffPolicyOptions;
import io.suanpan.recommendation.replay.ReplayReport.LeftOut;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the lists that the function logged and says what other rankings of their candidates would
 * have earned. Honest where the log is: each candidate had a chance at each position, which is
 * written down, so that any order of them can be judged, and nothing that was no candidate.
 *
 * <p>A click is taken to depend on the product and its position alone, and each list to be
 * independent of the others. Same log, same answer.
 */
public final class OffPolicyReplay {
    /** Fewer lists make no normal interval. */
    public static final int LEAST_LISTS = 100;

    private static final String HOW =
            "Send a requestId and explore (0.1 is a beginning) with POST /v1/recommendations, and"
                    + " the same requestId with what came of the list to POST /v1/events.";

    private final ShownLists shownLists;
    private final ModelRegistry registry;

    /**
     * @param clock of the registry, which only reads here
     */
    public OffPolicyReplay(ObjectStore store, Clock clock) {
        this.shownLists = new ShownLists(store);
        this.registry = new ModelRegistry(store, clock);
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where no list is logged, {@code IMPOSSIBLE} where
     *     those that are say nothing of other rankings, or too few do, or nothing came of them
     */
    public ReplayReport report(List<ReplayRanking> rankings) {
        Logged logged = logged(shownLists.all());
        List<ShownRecord> lists = logged.judged();
        requireEnough(lists.size(), logged.leftOut());
        Judge judge =
                new Judge(
                        lists,
                        shownLists.cameOf(lists),
                        it -> Objects.requireNonNull(logged.rankers().get(it.model())));
        if (judge.earned() == 0) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Nothing came of %d lists: no event names the requestId of one of them."
                            .formatted(lists.size()),
                    HOW);
        }
        return new ReplayReport(
                lists.size(),
                logged.leftOut(),
                lists.getFirst().at(),
                lists.getLast().at(),
                OffPolicyOptions.defaults().confidence(),
                judge.metrics(rankings));
    }

    private record Logged(
            List<ShownRecord> judged, Map<String, CandidateRanker> rankers, LeftOut leftOut) {}

    private Logged logged(List<ShownRecord> all) {
        if (all.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND, "No list that was shown is logged in this store.", HOW);
        }
        Map<String, Optional<CandidateRanker>> rankers = new HashMap<>();
        Map<String, CandidateRanker> found = new HashMap<>();
        List<ShownRecord> judged = new ArrayList<>();
        int certain = 0;
        int withoutCandidates = 0;
        int withoutModel = 0;
        for (ShownRecord list : all) {
            if (list.isCertain()) {
                certain++;
            } else if (list.candidates().isEmpty()) {
                withoutCandidates++;
            } else if (rankers.computeIfAbsent(list.model(), this::ranker).isEmpty()) {
                withoutModel++;
            } else {
                judged.add(list);
            }
        }
        rankers.forEach((version, ranker) -> ranker.ifPresent(it -> found.put(version, it)));
        return new Logged(judged, found, new LeftOut(certain, withoutCandidates, withoutModel));
    }

    /** Empty where the version is gone, or of another release. */
    private Optional<CandidateRanker> ranker(String version) {
        try {
            byte[] bytes = registry.model(RecommendModel.NAME, version);
            return Optional.of(new CandidateRanker(RecommendModel.read(bytes)));
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.MALFORMED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void requireEnough(int lists, LeftOut leftOut) {
        if (lists >= LEAST_LISTS) {
            return;
        }
        String detail =
                lists == 0 && leftOut.certain() == leftOut.all()
                        ? "All %d logged lists were certain, which says nothing of other rankings."
                                .formatted(leftOut.certain())
                        : ("Of %d logged lists %d can be judged, and it takes %d: %d were certain,"
                                        + " %d were logged without their candidates, of %d the"
                                        + " model is gone.")
                                .formatted(
                                        lists + leftOut.all(),
                                        lists,
                                        LEAST_LISTS,
                                        leftOut.certain(),
                                        leftOut.withoutCandidates(),
                                        leftOut.withoutModel());
        throw new SuanpanException(ErrorCode.IMPOSSIBLE, detail, HOW);
    }
}
