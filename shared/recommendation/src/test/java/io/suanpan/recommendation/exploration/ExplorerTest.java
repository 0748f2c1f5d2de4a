package io.suanpan.recommendation.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.ranking.RankedItem;
import io.suanpan.recommendation.ranking.RankedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private static final Explorer EXPLORER = new Explorer(new PlackettLuce(0.8), 3);

    @Test
    void theSameRequestIsShownTheSame() {
        RankedList candidates = candidates(8, -1);
        var lists = new HashSet<List<RankedItem>>();
        for (int i = 0; i < 20; i++) {
            ShownList shown = EXPLORER.show(candidates, "request-" + i);
            assertThat(EXPLORER.show(candidates, "request-" + i)).isEqualTo(shown);
            assertThat(shown.items()).hasSize(3).doesNotHaveDuplicates();
            lists.add(shown.items());
        }
        assertThat(lists).hasSizeGreaterThan(5);
    }

    @Test
    void pinsStayAndTheOthersCompeteForWhatIsOpen() {
        RankedList candidates = candidates(6, 1);
        for (int i = 0; i < 30; i++) {
            ShownList shown = EXPLORER.show(candidates, "r" + i);
            assertThat(shown.items().get(1).name()).isEqualTo("i1");
            assertThat(shown.propensities().get(1)).isEqualTo(Propensity.CERTAIN);
        }
        Exploration luce = new PlackettLuce(0.8);
        List<Propensity> propensities =
                EXPLORER.propensities(candidates, List.of("i2", "i1", "i0"));

        // Without the pin, i2 is the second of five.
        double[] conditional = luce.conditional(5, new int[] {1, 0});
        PositionChances positions = luce.positions(5, 2);
        assertThat(propensities.get(0).givenAbove()).isEqualTo(conditional[0]);
        assertThat(propensities.get(2).givenAbove()).isEqualTo(conditional[1]);
        assertThat(propensities.get(0).atPosition())
                .isCloseTo(positions.chance(1, 0), within(1e-12));
        assertThat(propensities.get(2).atPosition())
                .isCloseTo(positions.chance(0, 1), within(1e-12));
    }

    @Test
    void whatTheOtherRankingWouldNotShowHasNoChance() {
        RankedList candidates = candidates(6, 0);

        assertThat(EXPLORER.propensities(candidates, List.of("i3", "i1", "i2")).getFirst())
                .as("another item is pinned there")
                .isEqualTo(Propensity.NEVER);
        List<Propensity> unknown = EXPLORER.propensities(candidates, List.of("i0", "x", "i1"));
        assertThat(unknown.get(0)).isEqualTo(Propensity.CERTAIN);
        assertThat(unknown.get(1)).isEqualTo(Propensity.NEVER);
        assertThat(unknown.get(2).givenAbove()).isZero();
        assertThat(unknown.get(2).atPosition()).isPositive();
        assertThat(EXPLORER.propensities(candidates(2, -1), List.of("i0", "i1", "i2")).get(2))
                .as("a list of two has no third position")
                .isEqualTo(Propensity.NEVER);
    }

    @Test
    void fewCandidatesAreAllShown() {
        assertThat(EXPLORER.show(candidates(2, -1), "r").items()).hasSize(2);
        assertThat(EXPLORER.show(candidates(0, -1), "r").items()).isEmpty();
    }

    @Test
    void aRecordIsALineOfJsonAndComesBack() {
        ShownList shown = new Explorer(new EpsilonGreedy(0.5), 2).show(candidates(4, -1), "r-1");
        Instant at = Instant.parse("2026-10-31T10:15:00Z");
        ShownRecord log = ShownRecord.of("r-1", "C000007", at, "ease/7", shown);

        assertThat(ShownRecord.parse(log.line())).isEqualTo(log);
        assertThat(
                        new ShownRecord(
                                        "r",
                                        "",
                                        at,
                                        "m",
                                        List.of("tea"),
                                        List.of(new Propensity(0.5, 0.25)),
                                        List.of())
                                .line())
                .isEqualTo(
                        """
                        {"requestId":"r","customerId":"","at":"2026-10-31T10:15:00Z","model":"m",\
                        "items":["tea"],"givenAbove":[0.5],"atPosition":[0.25]}\
                        """);
    }

    @Test
    void candidatesAreLoggedWithTheirScoresAndPinsAndOlderLinesAreRead() {
        Instant at = Instant.parse("2026-10-31T10:15:00Z");
        ShownRecord log = ShownRecord.of("r", "", at, "m", EXPLORER.show(candidates(4, 1), "r"));

        assertThat(log.candidates())
                .containsExactly(
                        new Candidate("i0", 9, false),
                        new Candidate("i1", 8, true),
                        new Candidate("i2", 7, false),
                        new Candidate("i3", 6, false));
        assertThat(log.isCertain()).isFalse();
        String line = log.line();
        assertThat(line)
                .endsWith(
                        ",\"candidates\":[\"i0\",\"i1\",\"i2\",\"i3\"],"
                                + "\"scores\":[9.0,8.0,7.0,6.0],\"pinned\":[\"i1\"]}");
        assertThat(ShownRecord.parse(line)).isEqualTo(log);
        String older = line.replaceFirst(",\"candidates.*", "}");
        assertThat(ShownRecord.parse(older).propensities()).isEqualTo(log.propensities());
        assertThat(ShownRecord.parse(older).candidates()).isEmpty();
    }

    @Test
    void whatIsShownInAnyCaseIsCertain() {
        ShownList list = ShownList.certain(candidates(2, -1).items());

        assertThat(ShownRecord.of("r", "", Instant.EPOCH, "m", list).isCertain()).isTrue();
        assertThat(list.candidates()).isEmpty();
    }

    @Test
    void whatIsExpectedOfAPositionIsTheSumOverItsChances() {
        RankedList candidates = candidates(6, 1);

        double[] expected =
                EXPLORER.expected(
                        candidates, 4, (item, at) -> Double.parseDouble(item.substring(1)) + at);

        for (int at = 0; at < 3; at++) {
            double sum = 0;
            for (int item = 0; item < 6; item++) {
                List<String> names = new ArrayList<>(List.of("", "", ""));
                names.set(at, "i" + item);
                double chance = EXPLORER.propensities(candidates, names).get(at).atPosition();
                sum += chance * (item + at);
            }
            assertThat(expected[at]).isCloseTo(sum, within(1e-9));
        }
        assertThat(expected[1]).as("what is pinned").isEqualTo(2);
        assertThat(expected[3]).as("beyond the list").isZero();
    }

    @Test
    void recordsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> ShownRecord.parse("{\"requestId\":\"r\"}"))
                .hasMessageContaining("givenAbove is not a list");
        assertThatThrownBy(() ->
                        new ShownRecord(
                                "r", "", Instant.EPOCH, "m", List.of("a"), List.of(), List.of()))
                .hasMessage("Request r shows 1 items with 0 propensities.");
        assertThatThrownBy(() -> new Explorer(new EpsilonGreedy(0), 0))
                .hasMessageContaining("list of 0");
    }

    private static RankedList candidates(int count, int pinned) {
        var items = new ArrayList<RankedItem>();
        for (int i = 0; i < count; i++) {
            items.add(new RankedItem(i, "i" + i, 9f - i, 9f - i, i == pinned));
        }
        return new RankedList(items, List.of());
    }
}
