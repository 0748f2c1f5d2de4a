package io.suanpan.customers.training;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.CustomerModel;
import io.suanpan.learning.LabelledRows;
import io.suanpan.tables.features.CustomerFeatures;
import io.suanpan.tables.features.FeatureTable;
import io.suanpan.tables.features.LabelTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Features at some dates with what came true after each, as rows to learn from or to judge by. */
final class TrainingRows {
    /** One in so many customers is held out where dates alone cannot tell the rows apart. */
    private static final int HELD_OUT_ONE_IN = 5;

    private final FeatureDates dates;
    private final CustomerModel model;
    private final int horizonDays;

    TrainingRows(FeatureDates dates, CustomerModel model, int horizonDays) {
        this.dates = dates;
        this.model = model;
        this.horizonDays = horizonDays;
    }

    LabelledRows training(TrainingPlan plan) {
        return at(plan.trainingDates(), learnedFrom(plan.holdOut()));
    }

    LabelledRows holdOut(LocalDate date, HoldOut kind) {
        return holdOutWithIds(date, kind).rows();
    }

    Identified holdOutWithIds(LocalDate date, HoldOut kind) {
        return identified(List.of(date), judgedBy(kind));
    }

    /** Which customers a model learns from. */
    static Predicate<String> learnedFrom(HoldOut kind) {
        return switch (kind) {
            case LATER_DATE -> _ -> true;
            case OTHER_CUSTOMERS -> id -> !heldOut(id);
        };
    }

    /** Which customers judge it. */
    static Predicate<String> judgedBy(HoldOut kind) {
        return switch (kind) {
            case LATER_DATE -> _ -> true;
            case OTHER_CUSTOMERS -> TrainingRows::heldOut;
        };
    }

    /**
     * @param customerIds one a row
     */
    record Identified(LabelledRows rows, List<String> customerIds) {}

    /** The rows of all dates, grouped by customer. */
    LabelledRows at(List<LocalDate> asOf, Predicate<String> customers) {
        return identified(asOf, customers).rows();
    }

    private Identified identified(List<LocalDate> asOf, Predicate<String> customers) {
        List<String> names = CustomerFeatures.docs().stream().map(FeatureDoc::name).toList();
        double[] values = new double[0];
        List<Boolean> labels = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (LocalDate date : asOf) {
            FeatureTable features = dates.features(date);
            LabelTable bought = dates.labels(date, horizonDays);
            int offset = values.length;
            values = Arrays.copyOf(values, offset + features.rows() * features.width());
            for (int row = 0; row < features.rows(); row++) {
                String id = features.ids().get(row);
                if (customers.test(id)) {
                    features.copyRow(row, values, offset);
                    offset += features.width();
                    labels.add(model.label(bought.buysWithinHorizon(id)));
                    ids.add(id);
                }
            }
            values = Arrays.copyOf(values, offset);
        }
        return new Identified(LabelledRows.of(names, values, unboxed(labels)).grouped(ids), ids);
    }

    /**
     * @param what names the rows in the error
     * @throws SuanpanException {@code IMPOSSIBLE} where the rows are too few or nearly all alike
     */
    static void requireEnough(LabelledRows rows, String what, int least) {
        int rarer = Math.min(rows.positives(), rows.rowCount() - rows.positives());
        if (rows.rowCount() < least || rarer < least / 10) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The %s has %d customers, %d of the rarer outcome; it takes %d and %d."
                            .formatted(what, rows.rowCount(), rarer, least, least / 10),
                    "Import more orders, or train with another horizon.");
        }
    }

    /** Identity of the rows: 64 hex digits. */
    static String sha256(LabelledRows rows) {
        MessageDigest digest = Digest.newSha256();
        double[] row = new double[rows.featureCount()];
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES + 1);
        for (int i = 0; i < rows.rowCount(); i++) {
            rows.copyRow(i, row);
            bytes.clear();
            for (double value : row) {
                bytes.putDouble(value);
            }
            bytes.put((byte) (rows.label(i) ? 1 : 0));
            digest.update(bytes.array());
        }
        return Digest.hex(digest.digest());
    }

    /** By a hash of the id, so that a customer stays on the same side in every run. */
    private static boolean heldOut(String customerId) {
        byte[] digest = Digest.newSha256().digest(customerId.getBytes(StandardCharsets.UTF_8));
        return Byte.toUnsignedInt(digest[0]) % HELD_OUT_ONE_IN == 0;
    }

    private static boolean[] unboxed(List<Boolean> labels) {
        boolean[] unboxed = new boolean[labels.size()];
        for (int i = 0; i < unboxed.length; i++) {
            unboxed[i] = labels.get(i);
        }
        return unboxed;
    }
}
