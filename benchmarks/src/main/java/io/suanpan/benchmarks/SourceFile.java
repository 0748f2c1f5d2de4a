package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of a benchmark that takes a shop's export. */
final class SourceFile {
    @Parameters(index = "0", paramLabel = "FILE", description = "The shop's export.")
    private Path file = Path.of("");

    @Option(
            names = "--source",
            required = true,
            paramLabel = "SOURCE",
            description = "Its format: online-retail, shopify, woocommerce, ga4 or suanpan.")
    private String source = "";

    Path file() {
        return existing(file);
    }

    /**
     * Its absolute path.
     *
     * @throws SuanpanException {@code NOT_FOUND} where it is not there
     */
    static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND, "There is no file " + file + ".", "Check the path.");
        }
        return file.toAbsolutePath();
    }

    String source() {
        return source;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }
}
