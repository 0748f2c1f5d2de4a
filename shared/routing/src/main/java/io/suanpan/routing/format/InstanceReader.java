package io.suanpan.routing.format;

import io.suanpan.core.SuanpanException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads an instance in whichever of the formats it is. */
public final class InstanceReader {
    private InstanceReader() {}

    /**
     * @throws SuanpanException {@code MALFORMED} with file and line
     */
    public static Instance read(Path path, Rounding rounding) {
        TextFile file = TextFile.read(path);
        return isVrplib(file)
                ? VrplibReader.parse(file, rounding)
                : SolomonReader.parse(file, rounding);
    }

    /** A VRPLIB file begins with {@code KEY : VALUE}, Solomon's with a name. */
    private static boolean isVrplib(TextFile file) {
        Optional<String> first = file.lines().stream().filter(line -> !line.isBlank()).findFirst();
        return first.filter(line -> line.contains(":") || line.contains("_SECTION")).isPresent();
    }

    /** Whether its clients have time windows, by which the usual rounding is chosen. */
    public static boolean hasWindows(Path path) {
        TextFile file = TextFile.read(path);
        return !isVrplib(file) || new VrplibText(file).section("TIME_WINDOW").isPresent();
    }
}
