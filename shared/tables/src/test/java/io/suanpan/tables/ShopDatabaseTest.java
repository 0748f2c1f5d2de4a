package io.suanpan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopDatabaseTest {
    @TempDir private Path folder;

    @Test
    void showsEveryTableWithItsColumnsWhereNothingWasEverIngested() throws SQLException {
        var options = DatabaseOptions.defaults().withFolder(folder).withThreads(1);
        try (var database =
                        ShopDatabase.open(new InMemoryObjectStore(), TableSnapshot.EMPTY, options);
                var statement = database.connection().createStatement()) {
            for (ShopTable table : ShopTable.values()) {
                List<String> columns = new ArrayList<>();
                try (var rows = statement.executeQuery("DESCRIBE " + table.tableName())) {
                    while (rows.next()) {
                        columns.add(rows.getString(1) + " " + rows.getString(2));
                    }
                }
                assertThat(columns)
                        .containsExactlyElementsOf(
                                table.storedColumns().stream()
                                        .map(c -> c.name() + " " + c.type().sql())
                                        .toList());
            }
        }
    }
}
