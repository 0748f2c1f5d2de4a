package io.suanpan.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.sample.ShownListLog.TasteTimesPopularity;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.exploration.Explorer;
import io.suanpan.recommendation.exploration.PlackettLuce;
import io.suanpan.recommendation.offpolicy.Estimator;
import io.suanpan.recommendation.offpolicy.LoggedLists;
import io.suanpan.recommendation.offpolicy.OffPolicyEstimate;
import io.suanpan.recommendation.offpolicy.OffPolicyEvaluation;
import io.suanpan.recommendation.offpolicy.OffPolicyOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log of a shop that shows what sells, with exploration, judges a ranking by each customer's
 * taste before anybody has seen it: the estimates' intervals hold what the hidden taste says.
 */
class OffPolicyInSampleShopTest {
    private static final SampleShopOptions SHOP =
            SampleShopOptions.defaults()
                    .withCustomers(300)
                    .withDays(150)
                    .withProducts(40)
                    .withDirtyRate(0)
                    .withFileSplit(FileSplit.WHOLE);
    private static final int VISITS = 1_000;
    private static final int LOGS = 40;

    @TempDir static Path folder;

    private static ShownListLog log;

    @BeforeAll
    static void openTheShop() throws IOException {
        SampleShop.write(SHOP, folder.resolve("shop"));
        InteractionLog past = purchases(folder.resolve("shop/raw/suanpan/order_lines.csv.gz"));
        var taste = new HiddenTaste(SHOP, folder.resolve("unread"));
        log =
                new ShownListLog(
                        taste,
                        past,
                        new TasteTimesPopularity(taste, past, false),
                        new Explorer(new PlackettLuce(2), ShownListLog.SHOWN),
                        new TasteTimesPopularity(taste, past, true),
                        new Explorer(new PlackettLuce(0.8), ShownListLog.SHOWN));
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        double truth = log.truth();
        List<Estimator> estimators = List.of(Estimator.IPS, Estimator.SNIPS);
        int[] holds = new int[estimators.size()];
        for (int day = 0; day < LOGS; day++) {
            LoggedLists visits = visits(day, VISITS);
            for (int i = 0; i < holds.length; i++) {
                OffPolicyEstimate estimate =
                        OffPolicyEvaluation.estimate(
                                visits,
                                OffPolicyOptions.defaults().withEstimator(estimators.get(i)));
                holds[i] += estimate.lower() <= truth && truth <= estimate.upper() ? 1 : 0;
                assertThat(estimate.warnings()).isEmpty();
            }
        }
        // 95 per cent, less three standard errors of so few logs.
        assertThat(holds[0] / (double) LOGS).as("IPS").isGreaterThan(0.85);
        assertThat(holds[1] / (double) LOGS).as("SNIPS").isGreaterThan(0.85);
    }

    @Test
    void theBetterRankingIsKnownToBeBetterBeforeItIsShown() {
        OffPolicyEstimate estimate =
                OffPolicyEvaluation.estimate(visits(1, 4_000), OffPolicyOptions.defaults());

        assertThat(log.truth()).isGreaterThan(1.2 * log.truthOfShown());
        assertThat(estimate.lower()).isGreaterThan(log.truthOfShown());
        assertThat(estimate.upper()).isGreaterThan(log.truth());
    }

    private static LoggedLists visits(int day, int count) {
        return log.visits(count, Dice.of(day, "shown-lists"));
    }

    private static InteractionLog purchases(Path file) throws IOException {
        InteractionLog.Builder rows = InteractionLog.builder();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            List<String> header = List.of(lines.readLine().split(",", -1));
            int product = header.indexOf("product_id");
            int customer = header.indexOf("customer_id");
            int at = header.indexOf("ordered_at");
            int kind = header.indexOf("item_kind");
            int type = header.indexOf("line_type");
            for (String line; (line = lines.readLine()) != null; ) {
                String[] row = line.split(",", -1);
                if (row[kind].equals("product")
                        && row[type].equals("sale")
                        && !row[customer].isEmpty()) {
                    long when = Instant.parse(row[at]).getEpochSecond();
                    rows.add(row[customer], row[product], when, EventKind.PURCHASE, 1);
                }
            }
        }
        return rows.build();
    }
}
