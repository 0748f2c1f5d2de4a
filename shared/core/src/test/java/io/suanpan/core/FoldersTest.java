package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir private Path folder;

    @Test
    void allThatIsInsideGoesAndNothingBeside() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("work/inner"));
        Files.writeString(inner.resolve("file"), "x");
        Path beside = Files.writeString(folder.resolve("beside"), "y");

        Folders.delete(folder.resolve("work"));

        assertThat(folder.resolve("work")).doesNotExist();
        assertThat(beside).exists();
    }

    @Test
    void whereThereIsNoneNothingHappens() {
        Folders.delete(folder.resolve("none"));

        assertThat(folder).isEmptyDirectory();
    }
}
