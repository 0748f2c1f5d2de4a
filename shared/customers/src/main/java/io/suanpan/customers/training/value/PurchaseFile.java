package io.suanpan.customers.training.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.value.PurchaseHistory;
import io.suanpan.tables.Database;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Purchases in a CSV file with columns {@code customer}, {@code date} (YYYYMMDD or YYYY-MM-DD) and
 * {@code amount}, also as {@code .gz}: what each customer did until a date, and after it. Several
 * purchases on one day are one.
 */
public final class PurchaseFile {
    private static final double DAYS_PER_WEEK = 7;

    private static final String CUSTOMERS =
            """
            WITH day AS (
                SELECT customer, day, sum(amount) AS amount FROM purchases GROUP BY ALL),
            start AS (SELECT customer, min(day) AS first FROM day GROUP BY customer)
            SELECT count(*) FILTER (day > first AND day <= $end),
                max(day) FILTER (day <= $end) - first, $end - first,
                count(*) FILTER (day > $end AND day <= $until),
                max(amount) FILTER (day = first),
                coalesce(avg(amount) FILTER (day > first AND day <= $end), 0)
            FROM day JOIN start USING (customer)
            WHERE first <= $end
            GROUP BY customer, first
            ORDER BY customer\
            """;

    private final Path file;
    private final DatabaseOptions options;

    public PurchaseFile(Path file, DatabaseOptions options) {
        this.file = file;
        this.options = options;
    }

    /**
     * @param history in weeks
     * @param heldOut days of purchase in the hold-out
     * @param firstSpend of the first day, in the file's money
     * @param meanSpend of the repeat purchases; 0 where there are none
     */
    public record Customer(
            PurchaseHistory history, int heldOut, double firstSpend, double meanSpend) {}

    /**
     * The customers whose first purchase is not after {@code calibrationEnd}, by their ids.
     *
     * @throws SuanpanException {@code NOT_FOUND} where there is no file, {@code MALFORMED} where it
     *     cannot be read or a row is bad, {@code IMPOSSIBLE} where nobody bought until the date
     */
    public List<Customer> customers(LocalDate calibrationEnd, int holdOutWeeks) {
        if (!Files.isRegularFile(file)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND, "There is no file " + file + ".", "Check the path.");
        }
        try (Database database = Database.open(options)) {
            load(database);
            LocalDate until = calibrationEnd.plusWeeks(holdOutWeeks);
            List<Customer> customers =
                    database.query(
                            CUSTOMERS
                                    .replace("$end", "DATE '" + calibrationEnd + "'")
                                    .replace("$until", "DATE '" + until + "'"),
                            PurchaseFile::customer);
            if (customers.isEmpty()) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "Nobody in " + file + " bought until " + calibrationEnd + ".",
                        "Choose a later --calibration-end.");
            }
            return customers;
        }
    }

    private void load(Database database) {
        try {
            database.execute(
                    """
                    CREATE TABLE purchases AS SELECT row_number() OVER () AS row_no, customer,
                    coalesce(try_strptime(date, '%%Y%%m%%d'), try_strptime(date, '%%Y-%%m-%%d'))::DATE
                    AS day, try_cast(amount AS DOUBLE) AS amount
                    FROM read_csv(%s, all_varchar = true, header = true)\
                    """
                            .formatted(Sql.text(file.toString())));
        } catch (SuanpanException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    file + " is no CSV file with the columns customer, date and amount.",
                    "Write these names into its first line.",
                    e);
        }
        String bad = "customer IS NULL OR day IS NULL OR NOT coalesce(amount >= 0, false)";
        long row = database.number("SELECT min(row_no) FROM purchases WHERE " + bad);
        if (row > 0) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "Row %d of %s has no customer, no date or no amount of 0 or more."
                            .formatted(row, file),
                    "Write dates as 1997-09-30 or 19970930, and leave returns out.");
        }
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                new PurchaseHistory(
                        row.getInt(1),
                        row.getInt(2) / DAYS_PER_WEEK,
                        row.getInt(3) / DAYS_PER_WEEK),
                row.getInt(4),
                row.getDouble(5),
                row.getDouble(6));
    }
}
