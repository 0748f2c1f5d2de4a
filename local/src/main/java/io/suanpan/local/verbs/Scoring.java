package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.CustomerAnswer;
import io.suanpan.customers.CustomerScores;
import io.suanpan.local.console.Progress;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.store.Content;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Scores all customers by the batch of {@code score-user}: an object of ids in, answers out. */
final class Scoring {
    private static final String BUYERS =
            """
            SELECT DISTINCT customer_id FROM order_lines
            WHERE customer_id IS NOT NULL AND line_type = 'sale' ORDER BY customer_id\
            """;

    private final Workspace workspace;
    private final Terminal terminal;
    private final Clock clock;

    Scoring(Workspace workspace, Terminal terminal, Clock clock) {
        this.workspace = workspace;
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * @param run names the folder of the results
     * @return of all who have bought, in the order of their ids
     */
    Scored run(String run) {
        try (Progress progress = terminal.progress("Scoring all customers")) {
            String folder = "results/score-user/" + run + "/";
            String input = folder + "customers.jsonl";
            String output = folder + "scores.jsonl";
            List<String> ids = buyers();
            workspace.store().put(input, Content.of(lines(ids)));
            workspace
                    .calls()
                    .invoke(
                            "score-user",
                            Map.of("action", "score", "input", input, "output", output));
            List<CustomerScores> scores = read(output);
            progress.done(Words.count(scores.size(), "customer", "customers"));
            return new Scored(output, scores);
        }
    }

    /**
     * @param key of the object with the answers
     */
    record Scored(String key, List<CustomerScores> customers) {}

    private List<CustomerScores> read(String output) {
        String answers = workspace.store().get(output).orElseThrow().text();
        return answers.lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .map(line -> Json.read(line, CustomerAnswer.class, output))
                .map(CustomerAnswer::scores)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String lines(List<String> ids) {
        return ids.stream()
                .map(id -> Json.text(Map.of("customerId", id)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> buyers() {
        var snapshot = new TableLog(workspace.store(), clock).snapshot();
        var options = DatabaseOptions.defaults();
        try (ShopDatabase database = ShopDatabase.open(workspace.store(), snapshot, options);
                var statement = database.connection().createStatement();
                var rows = statement.executeQuery(BUYERS)) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL, "The customers cannot be listed.", "Import again.", e);
        }
    }
}
