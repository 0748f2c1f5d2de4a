package io.suanpan.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFolderTest {
    @TempDir Path folder;

    @Test
    void eachFunctionHasItsFileWithOneLineAnEntry() throws IOException {
        try (LogFolder log = new LogFolder(folder.resolve("log"))) {
            log.write("ingest", "{\"a\":1}");
            log.write("ingest", "{\"a\":2}\n");
            log.write("train", "{\"b\":1}");
        }

        assertThat(folder.resolve("log/ingest.jsonl")).hasContent("{\"a\":1}\n{\"a\":2}\n");
        assertThat(folder.resolve("log/train.jsonl")).hasContent("{\"b\":1}\n");
    }

    @Test
    void aFullFileMakesWay() throws IOException {
        try (LogFolder log = new LogFolder(folder, 10)) {
            log.write("ingest", "0123456789");
            log.write("ingest", "next");
        }

        assertThat(Files.readString(folder.resolve("ingest.1.jsonl"))).isEqualTo("0123456789\n");
        assertThat(Files.readString(folder.resolve("ingest.jsonl"))).isEqualTo("next\n");
    }
}
