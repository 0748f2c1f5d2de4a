package io.suanpan.learning;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * GCC's OpenMP runtime, which XGBoost's native library needs and small systems lack, such as
 * Lambda's. Where one lies beside the jar of this class, as in the package of a function, it is
 * loaded before XGBoost asks the system for it.
 */
final class OpenMp {
    private static final String FILE = "libgomp.so.1";

    private OpenMp() {}

    /** To be called before anything of XGBoost; again is nothing. */
    static void load() {
        @Nullable CodeSource source = OpenMp.class.getProtectionDomain().getCodeSource();
        if (source != null) {
            Path runtime =
                    Path.of(URI.create(source.getLocation().toString())).resolveSibling(FILE);
            if (Files.isRegularFile(runtime)) {
                System.load(runtime.toString());
            }
        }
    }
}
