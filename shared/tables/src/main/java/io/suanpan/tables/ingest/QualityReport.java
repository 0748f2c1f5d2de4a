package io.suanpan.tables.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one raw object.
 *
 * @param key of the raw object
 * @param etag its version
 * @param source its import format
 * @param ingestId 16 hex digits, the same for the same key and ETag
 * @param refusal why nothing of the object could be read; else null
 * @param checkedAgainst the last commit of the tables that its rows were compared with
 * @param rows where every row went
 * @param rules how often each rule applied, in the rules' order
 * @param observations counts over all rows read, good or bad
 * @param tableRows rows written by table
 * @param returnsMatched returns of products whose sale was found, and of how many
 * @param days accepted rows by day
 * @param anomalies days that differ from the 28 days before them
 * @param columns the header found; empty for JSON lines
 * @param encoding of the text
 * @param quarantineKey where the bad rows are; empty where there are none
 * @param quarantineEtag its version
 * @param replays what was taken back from quarantine since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QualityReport(
        String key,
        String etag,
        String source,
        String ingestId,
        @Nullable Refusal refusal,
        long checkedAgainst,
        RowCounts rows,
        List<RuleCount> rules,
        Map<String, Long> observations,
        Map<String, Long> tableRows,
        ReturnMatches returnsMatched,
        List<DayCount> days,
        List<Anomaly> anomalies,
        List<String> columns,
        String encoding,
        String quarantineKey,
        String quarantineEtag,
        List<ReplayCount> replays) {
    public QualityReport {
        rules = List.copyOf(rules);
        observations = Collections.unmodifiableMap(new LinkedHashMap<>(observations));
        tableRows = Collections.unmodifiableMap(new LinkedHashMap<>(tableRows));
        days = List.copyOf(days);
        anomalies = List.copyOf(anomalies);
        columns = List.copyOf(columns);
        replays = List.copyOf(replays);
    }

    /** Why an object could not be read at all, and what to do. */
    public record Refusal(String detail, String remedy) {}

    /**
     * @param returns accepted returns of products
     * @param matched those whose sale was found
     */
    public record ReturnMatches(long returns, long matched) {}

    /**
     * @param replayId 16 hex digits
     * @param rows rows that were taken back, by what became of them; none is quarantined
     */
    public record ReplayCount(String replayId, RowCounts rows) {}

    /** The same with its quarantine. */
    QualityReport withQuarantine(String newKey, String newEtag) {
        return with(rows, newKey, newEtag, replays);
    }

    /** The same after rows were taken back. */
    QualityReport afterReplay(ReplayCount replay) {
        List<ReplayCount> all = new ArrayList<>(replays);
        all.add(replay);
        return with(rows.afterReplay(replay.rows()), quarantineKey, quarantineEtag, all);
    }

    private QualityReport with(
            RowCounts newRows, String newKey, String newEtag, List<ReplayCount> newReplays) {
        return new QualityReport(
                key,
                etag,
                source,
                ingestId,
                refusal,
                checkedAgainst,
                newRows,
                rules,
                observations,
                tableRows,
                returnsMatched,
                days,
                anomalies,
                columns,
                encoding,
                newKey,
                newEtag,
                newReplays);
    }
}
