package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.formats.Disposition;
import io.suanpan.tables.formats.ImportFormat;
import io.suanpan.tables.formats.Rule;
import io.suanpan.tables.raw.Malformed;
import io.suanpan.tables.raw.StagedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Counts how often each rule applied: one query for all rules of a disposition. */
final class RuleCounts {
    private static final int EXAMPLES = 5;

    private final Database database;
    private final ImportFormat format;

    RuleCounts(Database database, ImportFormat format) {
        this.database = database;
        this.format = format;
    }

    List<RuleCount> all(StagedFile file, List<Stage.JointFinding> joint) {
        List<RuleCount> counts = new ArrayList<>();
        addMalformed(counts, file);
        addBits(counts, Disposition.REJECT, "faults", RowState.QUARANTINED);
        addBits(counts, Disposition.FLAG, "flag_bits", RowState.ACCEPTED);
        joint.forEach(f -> counts.add(of(f)));
        addState(
                counts,
                "exact-duplicate",
                RowState.DUPLICATE,
                "The same row stands earlier in the file.",
                "Nothing to mend: the first one is in.");
        addState(
                counts,
                "replay",
                RowState.REPLAYED,
                "The same row came in with another file.",
                "Nothing to mend: the first one is in.");
        return List.copyOf(counts);
    }

    private static RuleCount of(Stage.JointFinding finding) {
        return new RuleCount(
                finding.id(),
                finding.disposition().toLowerCase(Locale.ROOT),
                finding.column(),
                finding.meaning(),
                finding.remedy(),
                finding.rows(),
                finding.examples());
    }

    private static void addMalformed(List<RuleCount> counts, StagedFile file) {
        for (Malformed fault : Malformed.values()) {
            counts.add(
                    new RuleCount(
                            fault.id(),
                            "reject",
                            "",
                            fault.meaning(),
                            fault.remedy(),
                            file.malformedCounts().getOrDefault(fault.id(), 0L),
                            file.malformedRows().getOrDefault(fault.id(), List.of())));
        }
    }

    private void addBits(
            List<RuleCount> counts, Disposition disposition, String column, RowState state) {
        record Group(long bits, long rows, List<Long> first) {}
        List<Group> groups =
                database.query(
                        """
                        SELECT %1$s, count(*), array_to_string(min(row_no, %2$d), ' ')
                        FROM staged WHERE state = %3$d AND part = 0 AND %1$s <> 0 GROUP BY %1$s\
                        """
                                .formatted(column, EXAMPLES, state.code()),
                        r -> new Group(r.getLong(1), r.getLong(2), numbers(r.getString(3))));
        List<Rule> rules = StageSql.of(format, disposition);
        for (int i = 0; i < rules.size(); i++) {
            long bit = 1L << i;
            var hit = groups.stream().filter(g -> (g.bits() & bit) != 0).toList();
            counts.add(
                    new RuleCount(
                            rules.get(i).id(),
                            disposition.name().toLowerCase(Locale.ROOT),
                            StageSql.rawColumn(format, rules.get(i).column()),
                            rules.get(i).meaning(),
                            rules.get(i).remedy(),
                            hit.stream().mapToLong(Group::rows).sum(),
                            hit.stream()
                                    .flatMap(g -> g.first().stream())
                                    .sorted()
                                    .limit(EXAMPLES)
                                    .toList()));
        }
    }

    private void addState(
            List<RuleCount> counts, String id, RowState state, String meaning, String remedy) {
        String from = " FROM staged WHERE part = 0 AND state = " + state.code();
        long rows = database.number("SELECT count(*)" + from);
        List<Long> first =
                rows == 0
                        ? List.of()
                        : database.query(
                                        "SELECT array_to_string(min(row_no, 5), ' ')" + from,
                                        r -> numbers(r.getString(1)))
                                .getFirst();
        counts.add(new RuleCount(id, "duplicate", "", meaning, remedy, rows, first));
    }

    private static List<Long> numbers(String spaced) {
        return Arrays.stream(spaced.split(" ")).map(Long::valueOf).toList();
    }
}
