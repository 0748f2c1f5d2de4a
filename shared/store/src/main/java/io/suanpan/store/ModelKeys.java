package io.suanpan.store;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the parts of models are kept, and what they may be called. */
final class ModelKeys {
    static final String ROOT = "models/";

    private static final int SHORT_HASH_LENGTH = 8;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern VERSION = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    private static final Pattern CARD =
            Pattern.compile("models/(" + NAME + ")/(" + VERSION + ")/card\\.json");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ModelKeys() {}

    /**
     * The time to the second, then the start of the hash of the card, which has the model's hash.
     */
    static String version(Instant trainedAt, ModelCard card) {
        String hash = Digest.sha256(Json.bytes(card));
        return TIME.format(trainedAt) + "-" + hash.substring(0, SHORT_HASH_LENGTH);
    }

    static String folder(String name) {
        return ROOT + checkName(name) + "/";
    }

    static String pointer(String name) {
        return folder(name) + "current.json";
    }

    static String card(String name, String version) {
        return folder(name) + checkVersion(version) + "/card.json";
    }

    static String model(String name, String version) {
        return folder(name) + checkVersion(version) + "/model.bin";
    }

    static String report(String name, String version) {
        return folder(name) + checkVersion(version) + "/report.json";
    }

    /** Empty where the key is not that of a card. */
    static Optional<String> versionOfCard(String key) {
        Matcher card = CARD.matcher(key);
        return card.matches() ? Optional.of(card.group(2)) : Optional.empty();
    }

    /** Empty where the key is not that of a card. */
    static Optional<String> nameOfCard(String key) {
        Matcher card = CARD.matcher(key);
        return card.matches() ? Optional.of(card.group(1)) : Optional.empty();
    }

    static String checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "\"" + ObjectKeys.shown(name) + "\" is not the name of a model.",
                    "Use a letter, then up to 62 letters, digits and dashes, all lower case.");
        }
        return name;
    }

    private static String checkVersion(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "\"" + ObjectKeys.shown(version) + "\" is not the version of a model.",
                    "Use a version as the registry lists it, such as 20261124T101500Z-1a2b3c4d.");
        }
        return version;
    }
}
