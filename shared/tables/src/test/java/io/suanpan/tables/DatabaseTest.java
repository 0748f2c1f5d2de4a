package io.suanpan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir private Path folder;

    private String setting(Database database, String name) {
        return database.query(
                        "SELECT current_setting('" + name + "')::VARCHAR", row -> row.getString(1))
                .getFirst();
    }

    @Test
    void theOptionsAreTheLimitsOfTheDatabase() {
        var options =
                DatabaseOptions.defaults()
                        .withMemoryLimitMiB(100)
                        .withThreads(1)
                        .withFolder(folder);
        try (Database database = Database.open(options)) {
            assertThat(setting(database, "memory_limit")).isEqualTo("100.0 MiB");
            assertThat(setting(database, "threads")).isEqualTo("1");
            assertThat(setting(database, "temp_directory"))
                    .isEqualTo(folder.resolve("spill").toString());
            assertThat(setting(database, "autoinstall_known_extensions")).isEqualTo("false");
        }
    }

    @Test
    void theDefaultsLeaveAFunctionRoom() {
        var defaults = DatabaseOptions.defaults();
        assertThat(defaults.memoryLimitMiB()).isEqualTo(512);
        assertThat(defaults.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(defaults.folder())
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "suanpan"));
    }

    @Test
    void whatDoesNotFitIsSpilledAndWhatCannotBeIsRefused() {
        var options = new DatabaseOptions(150, 1, folder);
        try (Database database = Database.open(options)) {
            // 4 million texts of 64 bytes that do not compress: 256 MB against 150 MiB.
            database.execute(
                    "CREATE TABLE wide AS SELECT md5(i::VARCHAR) || md5((-i)::VARCHAR) AS text"
                            + " FROM range(4000000) t(i)");
            assertThat(database.number("SELECT sum(length(text)) FROM wide"))
                    .isEqualTo(256_000_000);
            assertThat(folder.resolve("spill")).isNotEmptyDirectory();
            assertThatThrownBy(() ->
                            database.query(
                                    "SELECT list(i) FROM range(100000000) t(i)",
                                    row -> row.getObject(1)))
                    .isInstanceOf(SuanpanException.class)
                    .hasMessageContaining("Give it more memory")
                    .extracting(e -> ((SuanpanException) e).code())
                    .isEqualTo(ErrorCode.INTERNAL);
        }
    }
}
