package io.suanpan.store.training;

import io.suanpan.core.ModelCard;
import java.sql.Connection;

/** Makes versions of one model from the shop's tables and puts them in use. */
public interface VersionTraining {
    /** Its name in the registry. */
    String model();

    /** Identity of a run: the same for the same tables, settings and code. */
    String run(long tableCommit);

    /**
     * Makes a version without putting it in use; that of an earlier run, where there is one.
     *
     * @param shop shows the tables as views
     * @param tableCommit the last commit of the table log that they hold
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where the data do not suffice
     */
    ModelCard candidate(Connection shop, long tableCommit);

    /** What the gate says of a version against the one in use; changes nothing. */
    VersionComparison evaluate(String version);

    /** Puts a version in use if it passes the gate, and records the run. */
    VersionOutcome promote(String version);

    /** All steps; throws what {@link #candidate} does. */
    default VersionOutcome train(Connection shop, long tableCommit) {
        return promote(candidate(shop, tableCommit).version());
    }
}
