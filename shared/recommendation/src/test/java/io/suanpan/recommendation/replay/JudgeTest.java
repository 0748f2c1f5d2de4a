package io.suanpan.recommendation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.exploration.PlackettLuce;
import io.suanpan.recommendation.live.LiveEvent;
import io.suanpan.recommendation.offpolicy.OffPolicyEstimate;
import io.suanpan.recommendation.serving.TinyModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final CandidateRanker RANKER =
            new CandidateRanker(TinyModel.of(TinyModel.log()));
    private static final int LOGS = 100;

    private static final List<ReplayRanking> RANKINGS =
            List.of(
                    new ReplayRanking.Best(),
                    ReplayRanking.parse("maxPerCategory=1"),
                    new ReplayRanking.Popular(),
                    new ReplayRanking.Chance());

    private static final double[] TRUTHS = {
        ReplayedShop.truth(List.of("K2", "T2"), List.of("K2", "K3")),
        ReplayedShop.truth(List.of("K2", "T2"), List.of("K2", "T1")),
        ReplayedShop.truth(List.of("T1", "K1"), List.of("T1", "K1")),
        ReplayedShop.truthOfChance()
    };

    private static List<RankingReport> clicks(ReplayedShop shop) {
        return new Judge(shop.lists(), shop.events(), _ -> RANKER)
                .metrics(RANKINGS)
                .getFirst()
                .rankings();
    }

    private static boolean holds(OffPolicyEstimate estimate, double truth) {
        return estimate.lower() <= truth && truth <= estimate.upper();
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        int[][] holds = new int[RANKINGS.size()][3];
        int wrong = 0;
        for (int seed = 0; seed < LOGS; seed++) {
            List<RankingReport> reports = clicks(ReplayedShop.byLot(400, seed));
            for (int i = 0; i < holds.length; i++) {
                RankingReport report = reports.get(i);
                holds[i][0] += holds(report.ips(), TRUTHS[i]) ? 1 : 0;
                holds[i][1] += holds(report.snips(), TRUTHS[i]) ? 1 : 0;
                holds[i][2] += holds(report.doublyRobust(), TRUTHS[i]) ? 1 : 0;
            }
            double shown = 0.4 * TRUTHS[0] + 0.6 * TRUTHS[3];
            wrong += isWrong(reports, shown) ? 1 : 0;
        }
        for (int i = 0; i < holds.length; i++) {
            for (int held : holds[i]) {
                // 95 per cent of 100, less four standard errors.
                assertThat(held).as(RANKINGS.get(i).name()).isGreaterThanOrEqualTo(86);
            }
        }
        // Of all four rankings together five in a hundred, and two standard errors more.
        assertThat(wrong).isLessThanOrEqualTo(9);
    }

    private static boolean isWrong(List<RankingReport> reports, double shown) {
        for (int i = 0; i < reports.size(); i++) {
            double gain = TRUTHS[i] - shown;
            ReplayVerdict verdict = reports.get(i).verdict();
            if ((verdict == ReplayVerdict.BETTER && gain < 0)
                    || (verdict == ReplayVerdict.WORSE && gain > 0)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aLogByRankJudgesTheSame() {
        ReplayedShop shop = new ReplayedShop(new PlackettLuce(1.5), 4_000, 7);
        List<RankingReport> reports = clicks(shop);

        for (int i = 0; i < TRUTHS.length; i++) {
            assertThat(reports.get(i).doublyRobust().value())
                    .as(RANKINGS.get(i).name())
                    .isCloseTo(TRUTHS[i], within(0.06));
            assertThat(reports.get(i).doublyRobust().meanWeight()).isCloseTo(1, within(0.06));
        }
    }

    @Test
    void whatIsMuchBetterOrWorseIsSaidToBe() {
        ReplayedShop shop = ReplayedShop.byLot(4_000, 3);
        List<RankingReport> reports = clicks(shop);

        assertThat(reports.get(0).verdict()).isEqualTo(ReplayVerdict.BETTER);
        assertThat(reports.get(0).gain().lower()).isPositive();
        // T1 and K1 are liked by half.
        assertThat(reports.get(2).verdict()).isEqualTo(ReplayVerdict.WORSE);
        assertThat(reports.get(2).gain().upper()).isNegative();
        assertThat(reports.get(2).warnings()).isEmpty();
        assertThat(reports.get(3).verdict()).isEqualTo(ReplayVerdict.WORSE);
    }

    @Test
    void eachProductCountsOnceAndOnlyIfItWasShown() {
        ReplayedShop shop = ReplayedShop.byLot(200, 5);
        Map<String, List<LiveEvent>> events = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            var list = shop.lists().get(i);
            List<LiveEvent> came = new ArrayList<>();
            came.add(ReplayedShop.event("a", EventKind.CART, list.items().getFirst()));
            came.add(ReplayedShop.event("b", EventKind.CART, list.items().getFirst()));
            came.add(ReplayedShop.event("c", EventKind.CART, "N"));
            events.put(list.requestId(), came);
        }

        Judge judge = new Judge(shop.lists(), events, _ -> RANKER);
        List<MetricReport> metrics = judge.metrics(RANKINGS);

        assertThat(judge.earned()).isEqualTo(10);
        assertThat(metrics)
                .extracting(MetricReport::metric)
                .containsExactly(ReplayMetric.CLICKS, ReplayMetric.CARTS, ReplayMetric.PURCHASES);
        assertThat(metrics.get(0).rankings()).isEmpty();
        assertThat(metrics.get(1).perList()).isEqualTo(0.05);
        assertThat(metrics.get(1).rankings())
                .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(ReplayVerdict.UNKNOWN));
        assertThat(metrics.get(1).rankings().getFirst().warnings())
                .contains("There are 10 carts in all; 20 would be a beginning.");
    }
}
