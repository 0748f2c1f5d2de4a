package io.suanpan.customers;

import io.suanpan.core.Json;
import io.suanpan.store.batch.AnswerLines;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a {@link CustomerAnswer} without reasons and features as the record does, byte for byte,
 * from figures: what is the same in all lines is made once. Thread-safe.
 */
final class LeanLine {
    private static final byte[] START = ascii("{\"customerId\":");
    private static final byte[] AFTER_ID = ascii(",\"scores\":{\"customerId\":");
    private static final byte[] PERCENTILE = ascii(",\"percentile\":");
    private static final byte[] LOW = ascii(",\"lowMinor\":");
    private static final byte[] HIGH = ascii(",\"highMinor\":");
    private static final byte[] ALIVE = ascii("},\"aliveProbability\":");
    private static final byte[] ORDERS = ascii(",\"expectedOrders\":");
    private static final byte[] END = ascii("}}");

    private final List<ServedModel> served;
    private final boolean hasValue;
    private final byte[] beforeScores;
    private final byte[][] beforeProbability;
    private final byte[][] ofBand;
    private final byte[] afterScores;

    LeanLine(SnapshotPointer snapshot, List<ServedModel> served) {
        this.served = served;
        beforeScores = utf8(",\"asOf\":" + Json.text(snapshot.asOf()) + ",\"scores\":[");
        beforeProbability = new byte[served.size()][];
        for (int model = 0; model < beforeProbability.length; model++) {
            ModelScore any = served.get(model).of(0, List.of());
            beforeProbability[model] =
                    utf8(
                            "%s{\"model\":%s,\"modelVersion\":%s,\"horizonDays\":%d,\"probability\":"
                                    .formatted(
                                            model == 0 ? "" : ",",
                                            Json.text(any.model()),
                                            Json.text(any.modelVersion()),
                                            any.horizonDays()));
        }
        ofBand = new byte[Band.values().length][];
        for (Band band : Band.values()) {
            ofBand[band.ordinal()] = ascii(",\"band\":\"" + band.label() + "\",\"reasons\":[]}");
        }
        SnapshotValue value = snapshot.value();
        hasValue = value != null;
        afterScores = utf8("],\"features\":{}" + (value == null ? "" : beforeExpected(value)));
    }

    private static String beforeExpected(SnapshotValue value) {
        return ",\"value\":{\"modelVersion\":%s,\"horizonDays\":%d,\"currency\":%s,\"expectedMinor\":"
                .formatted(
                        Json.text(value.modelVersion()),
                        value.horizonDays(),
                        Json.text(value.currency()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Next comes the id. */
    void start(AnswerLines out) {
        out.append(START);
    }

    /** Next comes the id again. */
    void afterId(AnswerLines out) {
        out.append(AFTER_ID);
    }

    void beforeScores(AnswerLines out) {
        out.append(beforeScores);
    }

    void score(AnswerLines out, int model, double probability) {
        ModelScore score = served.get(model).of(probability, List.of());
        out.append(beforeProbability[model]);
        out.append(score.probability(), 4);
        out.append(PERCENTILE);
        out.append(score.percentile(), 1);
        out.append(ofBand[score.band().ordinal()]);
    }

    /**
     * @param outlooks the figures behind the features, from {@code at} on
     */
    void end(AnswerLines out, float[] outlooks, int at) {
        out.append(afterScores);
        if (hasValue) {
            out.append(Math.round((double) outlooks[at + SnapshotValue.EXPECTED]));
            out.append(LOW);
            out.append(Math.round((double) outlooks[at + SnapshotValue.LOW]));
            out.append(HIGH);
            out.append(Math.round((double) outlooks[at + SnapshotValue.HIGH]));
            out.append(ALIVE);
            out.append(Rounding.four(outlooks[at + SnapshotValue.ALIVE]), 4);
            out.append(ORDERS);
            out.append(Rounding.four(outlooks[at + SnapshotValue.ORDERS]), 4);
        }
        out.append(END);
    }
}
