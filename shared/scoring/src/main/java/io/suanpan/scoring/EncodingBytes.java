package io.suanpan.scoring;

import java.util.ArrayList;
import java.util.List;

/** The fields of encodings: count, then for each its kind, feature and lookup, if it has one. */
final class EncodingBytes {
    private static final byte PLAIN = 1;
    private static final byte SIGNED_LOG = 2;
    private static final byte IS_MISSING = 3;
    private static final byte CATEGORY = 4;
    private static final int LEAST_BYTES = 1 + Integer.BYTES;

    private EncodingBytes() {}

    static void write(List<FeatureEncoding> encodings, FieldWriter out) {
        out.writeInt(encodings.size());
        for (FeatureEncoding encoding : encodings) {
            out.writeByte(kind(encoding));
            out.writeInt(encoding.feature());
            if (encoding instanceof FeatureEncoding.Category category) {
                write(category.lookup(), out);
            }
        }
    }

    private static byte kind(FeatureEncoding encoding) {
        return switch (encoding) {
            case FeatureEncoding.Plain _ -> PLAIN;
            case FeatureEncoding.SignedLog _ -> SIGNED_LOG;
            case FeatureEncoding.IsMissing _ -> IS_MISSING;
            case FeatureEncoding.Category _ -> CATEGORY;
        };
    }

    private static void write(CategoryLookup lookup, FieldWriter out) {
        out.writeInt(lookup.values().length);
        out.writeDoubles(lookup.values());
        out.writeDouble(lookup.missing());
        out.writeDouble(lookup.other());
    }

    static List<FeatureEncoding> read(FieldReader in) {
        int count = in.readCount(LEAST_BYTES);
        List<FeatureEncoding> encodings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte kind = in.readByte();
            int feature = in.readInt();
            encodings.add(
                    switch (kind) {
                        case PLAIN -> new FeatureEncoding.Plain(feature);
                        case SIGNED_LOG -> new FeatureEncoding.SignedLog(feature);
                        case IS_MISSING -> new FeatureEncoding.IsMissing(feature);
                        case CATEGORY -> new FeatureEncoding.Category(feature, readLookup(in));
                        default -> throw Vectors.malformed("There is no encoding kind " + kind);
                    });
        }
        return encodings;
    }

    private static CategoryLookup readLookup(FieldReader in) {
        double[] values = in.readDoubles(in.readCount(Double.BYTES));
        return new CategoryLookup(values, in.readDouble(), in.readDouble());
    }
}
