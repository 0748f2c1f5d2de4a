package io.suanpan.customers.training;

import io.suanpan.tables.ShopDatabase;
import java.sql.Connection;

/**
 * The shop's tables as of one commit.
 *
 * @param connection shows them as views; used by one thread at a time
 * @param tableCommit the last commit of the table log that they hold
 */
public record ShopView(Connection connection, long tableCommit) {
    public static ShopView of(ShopDatabase database) {
        return new ShopView(database.connection(), database.snapshot().sequence());
    }
}
