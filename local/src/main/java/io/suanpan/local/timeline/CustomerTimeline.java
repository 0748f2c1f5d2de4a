package io.suanpan.local.timeline;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ResourceText;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.running.ExperimentSettings;
import io.suanpan.recommendation.running.ShopExperiment;
import io.suanpan.recommendation.running.Standing;
import io.suanpan.recommendation.running.StandingTally;
import io.suanpan.recommendation.running.UnitSource;
import io.suanpan.store.ObjectStore;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads customers' lines of the tables by SQL, newest first and never more than asked for, what
 * they bought most, and what came of the shop's experiments. The database stays open as long as no
 * newer commit of the tables is there. Thread-safe: one question at a time.
 */
public final class CustomerTimeline implements AutoCloseable {
    private static final String HAPPENINGS =
            ResourceText.of(CustomerTimeline.class, "happenings.sql");
    private static final String CUSTOMERS =
            ResourceText.of(CustomerTimeline.class, "customers.sql");
    private static final String BEST = ResourceText.of(CustomerTimeline.class, "best-sellers.sql");

    private final ObjectStore store;
    private final Clock clock;
    private final DatabaseOptions options;
    private @Nullable ShopDatabase open;

    public CustomerTimeline(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.options = DatabaseOptions.defaults().withThreads(1);
    }

    /**
     * What happened with a customer, newest first.
     *
     * @param before only what happened earlier
     * @param most 1 or more
     */
    public synchronized List<Happening> of(String customerId, Instant before, int most) {
        try (PreparedStatement statement = database().connection().prepareStatement(HAPPENINGS)) {
            statement.setString(1, customerId);
            statement.setLong(2, ChronoUnit.MICROS.between(Instant.EPOCH, before));
            statement.setInt(3, most);
            List<Happening> happenings = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    happenings.add(happening(rows));
                }
            }
            return happenings;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Ids of customers who ordered, those that start with {@code prefix}, in their order.
     *
     * @param most 1 or more
     */
    public synchronized List<String> idsLike(String prefix, int most) {
        try (PreparedStatement statement = database().connection().prepareStatement(CUSTOMERS)) {
            statement.setString(1, prefix);
            statement.setInt(2, most);
            return ids(statement);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Ids of the products that sold most in the last 28 days of the shop, the most first.
     *
     * @param most 1 or more
     */
    public synchronized List<String> bestSellers(int most) {
        try (PreparedStatement statement = database().connection().prepareStatement(BEST)) {
            statement.setInt(1, most);
            return ids(statement);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * How the shop's experiments stand by its tables, as they are set in the store, the newest
     * first.
     *
     * @throws SuanpanException {@code MALFORMED} or {@code IMPOSSIBLE} where the settings make no
     *     sense
     */
    public synchronized List<Standing> experiments() {
        List<Standing> standings = new ArrayList<>();
        for (ShopExperiment experiment : new ExperimentSettings(store).all()) {
            standings.add(
                    StandingTally.of(
                            experiment, UnitSource.read(database().connection(), experiment)));
        }
        standings.sort(Comparator.comparing((Standing it) -> it.experiment().since()).reversed());
        return standings;
    }

    private static List<String> ids(PreparedStatement statement) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static Happening happening(ResultSet rows) throws SQLException {
        long amount = rows.getLong("amount_minor");
        boolean hasAmount = !rows.wasNull();
        return new Happening(
                Instant.EPOCH.plus(rows.getLong("at_micros"), ChronoUnit.MICROS),
                rows.getString("kind"),
                rows.getString("reference"),
                rows.getString("detail"),
                hasAmount ? amount : null,
                rows.getString("currency"));
    }

    private ShopDatabase database() {
        var snapshot = new TableLog(store, clock).snapshot();
        ShopDatabase current = open;
        if (current != null && current.snapshot().sequence() == snapshot.sequence()) {
            return current;
        }
        close();
        current = ShopDatabase.open(store, snapshot, options);
        open = current;
        return current;
    }

    private static SuanpanException unreadable(SQLException cause) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The tables cannot be read: " + cause.getMessage(),
                "Import again.",
                cause);
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
