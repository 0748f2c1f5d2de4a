package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers needs neither the libraries that train nor native code. */
class ScoringStandsAloneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.tribuo.Model",
                "ml.dmlc.xgboost4j.java.Booster",
                "de.bwaldvogel.liblinear.Model"
            })
    void noTrainingLibraryIsOnTheClassPath(String type) {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName(type));
    }

    @Test
    void noClassFileNamesATrainingLibraryOrLoadsNativeCode() throws Exception {
        Path classes =
                Path.of(
                        BinaryModels.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> all = files.filter(f -> f.toString().endsWith(".class")).toList();
            assertThat(all).hasSizeGreaterThan(10);
            assertThat(all)
                    .allSatisfy(file -> {
                        String constants = read(file);
                        assertThat(constants)
                                .doesNotContain("org/tribuo", "ml/dmlc", "loadLibrary");
                    });
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
