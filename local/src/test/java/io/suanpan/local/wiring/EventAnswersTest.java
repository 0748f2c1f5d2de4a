package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every event is run, over a small trained shop and over an empty store. */
final class EventAnswersTest {

    /** What comes of each event over the shop, and over nothing; the words are {@link Called}'s. */
    private static final String OUTCOMES =
            """
            forecast-stock-batch             | done                  | refused 404 not-found
            forecast-stock-batch-all         | done                  | refused 503 not-trained
            forecast-stock-batch-all-faults  | refused 400 malformed | refused 400 malformed
            forecast-stock-batch-faults      | refused 400 malformed | refused 400 malformed
            forecast-stock-batch-foreign-output | refused 400 malformed | refused 400 malformed
            forecast-stock-batch-no-input    | refused 404 not-found | refused 404 not-found
            forecast-stock-batch-plan        | done                  | refused 404 not-found
            forecast-stock-batch-plan-all    | done                  | refused 503 not-trained
            forecast-stock-batch-plan-all-faults | refused 400 malformed | refused 400 malformed
            forecast-stock-batch-plan-faults | refused 400 malformed | refused 400 malformed
            forecast-stock-batch-taken       | fails 409 conflict    | refused 404 not-found
            forecast-stock-many              | 200                   | 503 not-trained
            forecast-stock-many-base64       | 200                   | 503 not-trained
            forecast-stock-many-faults       | 400 malformed         | 400 malformed
            forecast-stock-many-no-json      | 400 malformed         | 400 malformed
            forecast-stock-many-none         | 400 malformed         | 400 malformed
            forecast-stock-many-some-unknown | 200                   | 503 not-trained
            forecast-stock-many-too-many     | 413 too-large         | 413 too-large
            forecast-stock-many-wrong-field  | 400 malformed         | 400 malformed
            forecast-stock-one               | 200                   | 503 not-trained
            forecast-stock-one-blank         | 400 malformed         | 400 malformed
            forecast-stock-one-faults        | 400 malformed         | 400 malformed
            forecast-stock-one-horizon       | 200                   | 503 not-trained
            forecast-stock-one-too-long      | 400 malformed         | 400 malformed
            forecast-stock-one-unknown       | 404 not-found         | 503 not-trained
            forecast-stock-one-wrong-method  | 405 method-not-allowed| 405 method-not-allowed
            forecast-stock-plan              | 200                   | 503 not-trained
            forecast-stock-plan-all          | 200                   | 503 not-trained
            forecast-stock-plan-faults       | 400 malformed         | 400 malformed
            forecast-stock-plan-limits       | 200                   | 503 not-trained
            forecast-stock-plan-some-unknown | 200                   | 503 not-trained
            forecast-stock-plan-too-many     | 413 too-large         | 413 too-large
            forecast-stock-plan-transfer-faults | 400 malformed      | 400 malformed
            forecast-stock-plan-transfer-shares | 422 impossible     | 503 not-trained
            forecast-stock-plan-transfers    | 200                   | 503 not-trained
            forecast-stock-plan-twice        | 422 impossible        | 503 not-trained
            forecast-stock-unknown-action    | refused 400 malformed | refused 400 malformed
            ingest-key                       | done                  | refused 404 not-found
            ingest-key-again                 | done                  | refused 404 not-found
            ingest-key-faults                | refused 400 malformed | refused 400 malformed
            ingest-key-unknown-source        | refused 404 not-found | refused 404 not-found
            ingest-object                    | done                  | refused 404 not-found
            ingest-object-elsewhere          | refused 400 malformed | refused 400 malformed
            ingest-object-missing            | refused 404 not-found | refused 404 not-found
            ingest-quality                   | 200                   | 200
            ingest-quality-faults            | 400 malformed         | 400 malformed
            ingest-quality-of-source         | 200                   | 200
            ingest-quality-wrong-method      | 405 method-not-allowed| 405 method-not-allowed
            ingest-queue                     | returns []            | returns [1]
            ingest-queue-poison              | returns [2, 3]        | returns [1, 2, 3]
            ingest-replay                    | refused 404 not-found | refused 404 not-found
            ingest-replay-faults             | refused 400 malformed | refused 400 malformed
            ingest-sweep                     | done                  | done
            ingest-unknown-action            | refused 400 malformed | refused 400 malformed
            models-drift                     | 200                   | 503 not-trained
            models-drift-unknown             | 404 not-found         | 404 not-found
            models-drift-unknown-query       | 400 malformed         | 400 malformed
            models-experiment                | 200                   | 404 not-found
            models-experiment-malformed      | 400 malformed         | 400 malformed
            models-experiment-unknown        | 404 not-found         | 404 not-found
            models-experiments               | 200                   | 200
            models-experiments-compare       | 200                   | 404 not-found
            models-experiments-compare-one   | 400 malformed         | 400 malformed
            models-experiments-compare-unknown | 404 not-found       | 404 not-found
            models-experiments-faults        | 400 malformed         | 400 malformed
            models-experiments-search        | 200                   | 200
            models-list                      | 200                   | 200
            models-list-unknown-query        | 400 malformed         | 400 malformed
            models-report                    | 200                   | 503 not-trained
            models-report-by-feature         | 200                   | 503 not-trained
            models-report-faults             | 400 malformed         | 400 malformed
            models-report-of-one-group       | 422 impossible        | 503 not-trained
            models-report-unknown            | 404 not-found         | 404 not-found
            models-report-unknown-attribute  | 404 not-found         | 503 not-trained
            models-report-without            | 404 not-found         | 404 not-found
            models-rollback                  | 200                   | 404 not-found
            models-rollback-key-reused       | 422 impossible         | 503 not-trained
            models-rollback-key-too-long     | 400 malformed         | 400 malformed
            models-rollback-keyed            | 200                   | 503 not-trained
            models-rollback-malformed        | 400 malformed         | 400 malformed
            models-rollback-nothing-before   | 422 impossible        | 503 not-trained
            models-rollback-one-back         | 200                   | 503 not-trained
            models-rollback-segments         | 422 impossible        | 503 not-trained
            models-rollback-unknown          | 404 not-found         | 404 not-found
            models-rollback-unknown-version  | 404 not-found         | 404 not-found
            models-show                      | 200                   | 503 not-trained
            models-show-malformed            | 404 not-found         | 404 not-found
            models-show-segments             | 200                   | 503 not-trained
            models-show-too-long             | 400 malformed         | 400 malformed
            models-show-unknown              | 404 not-found         | 404 not-found
            models-train                     | 202                   | 202
            models-train-segments            | 202                   | 202
            models-train-unknown             | 404 not-found         | 404 not-found
            models-train-unknown-query       | 400 malformed         | 400 malformed
            models-unknown-path              | 404 not-found         | 404 not-found
            models-wrong-method              | 405 method-not-allowed| 405 method-not-allowed
            plan-route-check                  | 200                   | 200
            plan-route-check-broken           | 200                   | 200
            plan-route-check-faults           | 400 malformed         | 400 malformed
            plan-route-check-no-map           | 422 impossible        | 422 impossible
            plan-route-check-too-many         | 413 too-large         | 413 too-large
            plan-route-check-unknown-ids      | 422 impossible        | 422 impossible
            plan-route-plan                   | 200                   | 200
            plan-route-plan-above-capacity    | 422 impossible        | 422 impossible
            plan-route-plan-conflicting-locks | 422 impossible        | 422 impossible
            plan-route-plan-everything        | 200                   | 200
            plan-route-plan-faults            | 400 malformed         | 400 malformed
            plan-route-plan-geojson           | 200                   | 200
            plan-route-plan-job               | 202                   | 202
            plan-route-plan-job-unsound       | 422 impossible        | 422 impossible
            plan-route-plan-keep              | 200                   | 200
            plan-route-plan-long              | 202                   | 202
            plan-route-plan-matrix            | 200                   | 200
            plan-route-plan-matrix-too-small  | 422 impossible        | 422 impossible
            plan-route-plan-negative          | 400 malformed         | 400 malformed
            plan-route-plan-no-json           | 400 malformed         | 400 malformed
            plan-route-plan-no-map            | 422 impossible        | 422 impossible
            plan-route-plan-no-vehicle        | 400 malformed         | 400 malformed
            plan-route-plan-not-a-number      | 400 malformed         | 400 malformed
            plan-route-plan-not-square        | 422 impossible        | 422 impossible
            plan-route-plan-nothing-to-do     | 200                   | 200
            plan-route-plan-seconds           | 200                   | 200
            plan-route-plan-some-left         | 200                   | 200
            plan-route-plan-too-many          | 413 too-large         | 413 too-large
            plan-route-plan-too-much-for-all  | 422 impossible        | 422 impossible
            plan-route-plan-two-ways          | 422 impossible        | 422 impossible
            plan-route-plan-unknown-format    | 400 malformed         | 400 malformed
            plan-route-plan-unknown-ids       | 422 impossible        | 422 impossible
            plan-route-plan-window-before-shift | 422 impossible        | 422 impossible
            plan-route-show                   | 200                   | 404 not-found
            plan-route-show-geojson           | 200                   | 404 not-found
            plan-route-show-malformed         | 400 malformed         | 400 malformed
            plan-route-order                  | 200                   | 404 not-found
            plan-route-order-again            | 200                   | 404 not-found
            plan-route-order-faults           | 400 malformed         | 400 malformed
            plan-route-order-no-room          | 422 impossible        | 404 not-found
            plan-route-order-taken            | 409 conflict          | 404 not-found
            plan-route-order-unknown          | 404 not-found         | 404 not-found
            plan-route-quote                  | 200                   | 404 not-found
            plan-route-quote-faults           | 400 malformed         | 400 malformed
            plan-route-quote-no-stop          | 400 malformed         | 400 malformed
            plan-route-quote-nowhere          | 422 impossible        | 404 not-found
            plan-route-quote-taken            | 409 conflict          | 404 not-found
            plan-route-quote-unknown          | 404 not-found         | 404 not-found
            plan-route-replan                 | 200                   | 404 not-found
            plan-route-replan-again           | 200                   | 404 not-found
            plan-route-replan-before-shift    | 422 impossible        | 404 not-found
            plan-route-replan-broken-van      | 200                   | 404 not-found
            plan-route-replan-done-and-cancelled | 422 impossible     | 404 not-found
            plan-route-replan-earlier         | 409 conflict          | 404 not-found
            plan-route-replan-faults          | 400 malformed         | 400 malformed
            plan-route-replan-given           | 200                   | 200
            plan-route-replan-given-faults    | 400 malformed         | 400 malformed
            plan-route-replan-given-job       | 422 impossible        | 422 impossible
            plan-route-replan-job             | 202                   | 404 not-found
            plan-route-replan-order-of-done   | 200                   | 404 not-found
            plan-route-replan-stale           | 409 conflict          | 404 not-found
            plan-route-replan-taken           | 409 conflict          | 404 not-found
            plan-route-replan-unknown         | 404 not-found         | 404 not-found
            plan-route-replan-unknown-ids     | 422 impossible        | 404 not-found
            plan-route-show-no-map            | 422 impossible        | 404 not-found
            plan-route-show-queued            | 200                   | 404 not-found
            plan-route-show-queued-geojson    | 404 not-found         | 404 not-found
            plan-route-show-unknown           | 404 not-found         | 404 not-found
            plan-route-show-unknown-query     | 400 malformed         | 400 malformed
            plan-route-wrong-method           | 405 method-not-allowed | 405 method-not-allowed
            recommend-batch                  | done                  | refused 404 not-found
            recommend-batch-all              | done                  | refused 503 not-trained
            recommend-batch-all-faults       | refused 400 malformed | refused 400 malformed
            recommend-batch-faults           | refused 400 malformed | refused 400 malformed
            recommend-batch-foreign-output   | refused 400 malformed | refused 400 malformed
            recommend-batch-no-input         | refused 404 not-found | refused 404 not-found
            recommend-batch-taken            | fails 409 conflict    | refused 404 not-found
            recommend-customer               | 200                   | 503 not-trained
            recommend-customer-again         | 200                   | 503 not-trained
            recommend-customer-again-faults  | 400 malformed         | 400 malformed
            recommend-customer-blank         | 400 malformed         | 400 malformed
            recommend-customer-faults        | 400 malformed         | 400 malformed
            recommend-customer-nothing-left  | 200                   | 503 not-trained
            recommend-customer-too-long      | 400 malformed         | 400 malformed
            recommend-customer-unknown       | 200                   | 503 not-trained
            recommend-customer-wishes        | 200                   | 503 not-trained
            recommend-customer-wrong-method  | 405 method-not-allowed| 405 method-not-allowed
            recommend-events                 | 200                   | 200
            recommend-events-faults          | 400 malformed         | 400 malformed
            recommend-events-no-json         | 400 malformed         | 400 malformed
            recommend-events-none            | 400 malformed         | 400 malformed
            recommend-events-of-list         | 200                   | 200
            recommend-events-twice           | 200                   | 200
            recommend-events-wrong-method    | 405 method-not-allowed| 405 method-not-allowed
            recommend-related                | 200                   | 503 not-trained
            recommend-related-faults         | 400 malformed         | 400 malformed
            recommend-related-too-long       | 400 malformed         | 400 malformed
            recommend-related-unknown        | 404 not-found         | 503 not-trained
            recommend-related-wishes         | 200                   | 503 not-trained
            recommend-related-wrong-method   | 405 method-not-allowed| 405 method-not-allowed
            recommend-session                | 200                   | 503 not-trained
            recommend-session-customer       | 200                   | 503 not-trained
            recommend-session-explore        | 200                   | 503 not-trained
            recommend-session-explore-faults | 400 malformed         | 400 malformed
            recommend-session-temperature    | 200                   | 503 not-trained
            recommend-session-temperature-faults | 400 malformed     | 400 malformed
            recommend-session-two-lots       | 422 impossible        | 422 impossible
            recommend-session-faults         | 400 malformed         | 400 malformed
            recommend-session-no-json        | 400 malformed         | 400 malformed
            recommend-session-nothing-left   | 200                   | 503 not-trained
            recommend-session-stranger       | 200                   | 503 not-trained
            recommend-session-too-much-regard| 422 impossible        | 422 impossible
            recommend-session-twice          | 422 impossible        | 422 impossible
            recommend-session-unknown-items  | 200                   | 503 not-trained
            recommend-session-wrong-method   | 405 method-not-allowed| 405 method-not-allowed
            recommend-unknown-action         | refused 400 malformed | refused 400 malformed
            route-jobs-batch                  | done                  | refused 404 not-found
            route-jobs-batch-faults           | refused 400 malformed | refused 400 malformed
            route-jobs-batch-foreign-output   | refused 400 malformed | refused 400 malformed
            route-jobs-batch-no-input         | refused 404 not-found | refused 404 not-found
            route-jobs-batch-taken            | fails 409 conflict    | refused 404 not-found
            route-jobs-day                    | done                  | refused 404 not-found
            route-jobs-day-faults             | refused 400 malformed | refused 400 malformed
            route-jobs-queue                  | returns []            | returns [1]
            route-jobs-queue-poison           | returns [1, 2]        | returns [1, 2]
            route-jobs-replan                 | done                  | refused 404 not-found
            route-jobs-request                | done                  | refused 404 not-found
            route-jobs-request-missing        | refused 404 not-found | refused 404 not-found
            route-jobs-request-unsound        | done                  | refused 404 not-found
            route-jobs-unknown-action         | refused 400 malformed | refused 400 malformed
            score-user-batch                 | done                  | refused 404 not-found
            score-user-batch-faults          | refused 400 malformed | refused 400 malformed
            score-user-batch-foreign-output  | refused 400 malformed | refused 400 malformed
            score-user-batch-no-input        | refused 404 not-found | refused 404 not-found
            score-user-batch-taken           | fails 409 conflict    | refused 404 not-found
            score-user-many                  | 200                   | 503 not-trained
            score-user-many-base64           | 200                   | 503 not-trained
            score-user-many-faults           | 400 malformed         | 400 malformed
            score-user-many-no-json          | 400 malformed         | 400 malformed
            score-user-many-none             | 400 malformed         | 400 malformed
            score-user-many-some-unknown     | 200                   | 503 not-trained
            score-user-many-too-many         | 413 too-large         | 413 too-large
            score-user-many-wrong-field      | 400 malformed         | 400 malformed
            score-user-one                   | 200                   | 503 not-trained
            score-user-one-blank             | 400 malformed         | 400 malformed
            score-user-one-horizon           | 200                   | 503 not-trained
            score-user-one-horizon-faults    | 400 malformed         | 400 malformed
            score-user-one-too-long          | 400 malformed         | 400 malformed
            score-user-one-unknown           | 404 not-found         | 503 not-trained
            score-user-one-wrong-method      | 405 method-not-allowed| 405 method-not-allowed
            score-user-unknown-action        | refused 400 malformed | refused 400 malformed
            segment-batch                    | done                  | refused 404 not-found
            segment-batch-all                | done                  | refused 503 not-trained
            segment-batch-all-faults         | refused 400 malformed | refused 400 malformed
            segment-batch-faults             | refused 400 malformed | refused 400 malformed
            segment-batch-foreign-output     | refused 400 malformed | refused 400 malformed
            segment-batch-no-input           | refused 404 not-found | refused 404 not-found
            segment-batch-taken              | fails 409 conflict    | refused 404 not-found
            segment-many                     | 200                   | 503 not-trained
            segment-many-base64              | 200                   | 503 not-trained
            segment-many-faults              | 400 malformed         | 400 malformed
            segment-many-no-json             | 400 malformed         | 400 malformed
            segment-many-none                | 400 malformed         | 400 malformed
            segment-many-some-unknown        | 200                   | 503 not-trained
            segment-many-too-many            | 413 too-large         | 413 too-large
            segment-many-wrong-field         | 400 malformed         | 400 malformed
            segment-one                      | 200                   | 503 not-trained
            segment-one-blank                | 400 malformed         | 400 malformed
            segment-one-too-long             | 400 malformed         | 400 malformed
            segment-one-unknown              | 404 not-found         | 503 not-trained
            segment-one-wrong-method         | 405 method-not-allowed| 405 method-not-allowed
            segment-report                   | 200                   | 503 not-trained
            segment-report-unknown-query     | 400 malformed         | 400 malformed
            segment-unknown-action           | refused 400 malformed | refused 400 malformed
            train-all                        | done                  | refused 422 impossible
            train-candidate                  | done                  | refused 422 impossible
            train-candidate-unknown-model    | refused 404 not-found | refused 404 not-found
            train-commit                     | done                  | done
            train-deliveries                 | done                  | done
            train-evaluate                   | done                  | refused 404 not-found
            train-evaluate-faults            | refused 400 malformed | refused 400 malformed
            train-evaluate-malformed-version | refused 400 malformed | refused 400 malformed
            train-evaluate-unknown-version   | refused 404 not-found | refused 404 not-found
            train-faults                     | refused 400 malformed | refused 400 malformed
            train-forecast                   | done                  | refused 422 impossible
            train-forecast-unknown-method    | refused 400 malformed | refused 400 malformed
            train-one                        | done                  | refused 422 impossible
            train-options                    | done                  | refused 422 impossible
            train-options-faults             | refused 400 malformed | refused 400 malformed
            train-promote                    | done                  | refused 404 not-found
            train-promote-unknown-model      | refused 404 not-found | refused 404 not-found
            train-promote-unknown-version    | refused 404 not-found | refused 404 not-found
            train-queue                      | returns []            | returns []
            train-queue-poison               | returns [1, 2]        | returns [1, 2]
            train-recommend                  | done                  | refused 422 impossible
            train-recommend-unknown-method   | refused 400 malformed | refused 400 malformed
            train-recommend-update           | done                  | refused 503 not-trained
            train-request                    | done                  | refused 404 not-found
            train-request-missing            | refused 404 not-found | refused 404 not-found
            train-segments                   | done                  | refused 422 impossible
            train-segments-unknown-method    | refused 400 malformed | refused 400 malformed
            train-unknown-action             | refused 400 malformed | refused 400 malformed
            train-unknown-model              | refused 404 not-found | refused 404 not-found
            """;

    @Test
    void everyEventHasTheStatedOutcomeOverATrainedShop() {
        assertThat(outcomes(EventRun.overShop())).isEqualTo(stated(1));
    }

    @Test
    void everyEventHasTheStatedOutcomeOverAnEmptyStore() {
        assertThat(outcomes(EventRun.overNothing())).isEqualTo(stated(2));
    }

    /** Nobody who asks should learn of our inside, nor be left without an advice. */
    @Test
    void everyProblemSaysWhatToDoAndNothingOfTheInside() {
        EventRun.overShop().forEach(EventAnswersTest::isProper);
        EventRun.overNothing().forEach(EventAnswersTest::isProper);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        EventRun.overShop()
                .forEach((event, run) -> {
                    if (run.called().outcome().startsWith("refused")) {
                        assertThat(run.store().writes()).as(event).isEmpty();
                        assertThat(run.store().deletes()).as(event).isEmpty();
                    }
                });
    }

    private static void isProper(String event, EventRun run) {
        String text = run.called().answer().toString();
        assertThat(text).as(event).doesNotContain("Exception", "\tat ", "io.suanpan.", "java.");
        if (!run.called().outcome().matches("done|20\\d|returns .*")) {
            assertThat(text).as(event).contains("remedy", "detail");
        }
    }

    private static Map<String, String> outcomes(Map<String, EventRun> runs) {
        return runs.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                it -> it.getValue().called().outcome(),
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static Map<String, String> stated(int column) {
        return OUTCOMES.lines()
                .map(line -> line.split("\\|"))
                .collect(
                        Collectors.toMap(
                                cells -> cells[0].strip(),
                                cells -> cells[column].strip(),
                                (one, _) -> one,
                                TreeMap::new));
    }
}
