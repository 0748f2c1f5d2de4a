package io.suanpan.local.verbs;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.Json;
import io.suanpan.local.console.Progress;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The shop that a demo shows. */
sealed interface DemoContent {

    /** Refuses what can be seen to fail before anything is written. */
    void require();

    /** Equal recipes give equal raw objects and equal tables. */
    String recipe();

    /** Puts the raw objects into the store. */
    void write(Workspace workspace, Terminal terminal);

    /** What it is, for people. */
    String described();

    static DemoContent sample(Clock clock) {
        return new Sample(SampleShopOptions.defaultsOn(clock));
    }

    /**
     * @param file absolute
     */
    static DemoContent file(Path file, String source) {
        return new File(file, source);
    }

    /** A synthetic shop. */
    record Sample(SampleShopOptions options) implements DemoContent {
        @Override
        public void require() {
            // The options have been checked.
        }

        @Override
        public String recipe() {
            return Json.text(List.of("sample", CodeVersion.current(), options));
        }

        @Override
        public void write(Workspace workspace, Terminal terminal) {
            try (Progress progress = terminal.progress("Simulating a shop")) {
                var summary = SampleShop.write(options, workspace.store());
                progress.done(
                        "%s, %s dirty on purpose"
                                .formatted(
                                        Words.count(summary.totalRows(), "row", "rows"),
                                        Words.count(summary.totalDirtyRows())));
            }
        }

        @Override
        public String described() {
            return "a sample shop of %s, %s to %s"
                    .formatted(
                            Words.count(options.customers(), "customer", "customers"),
                            options.firstDate(),
                            options.endDate());
        }
    }

    /** A real export. */
    record File(Path file, String source) implements DemoContent {
        @Override
        public void require() {
            Upload.require(file, source);
        }

        @Override
        public String recipe() {
            return Json.text(List.of("file", CodeVersion.current(), source, Upload.digest(file)));
        }

        @Override
        public void write(Workspace workspace, Terminal terminal) {
            try (Progress progress = terminal.progress("Uploading " + file.getFileName())) {
                new Upload(workspace.store()).put(file, source);
                progress.done("");
            }
        }

        @Override
        public String described() {
            return "the shop in " + file.getFileName() + " (" + source + ")";
        }
    }
}
