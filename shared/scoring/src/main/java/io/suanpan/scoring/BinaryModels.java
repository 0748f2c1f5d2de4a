package io.suanpan.scoring;

import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a model. Big-endian: magic {@code SPBM}, format version (short, now 1), kind (byte),
 * feature count (int), the kind's fields in the order of its constructor (a model inside a model
 * without magic and version), CRC-32 of all before. Equal models give equal bytes.
 */
public final class BinaryModels {
    private static final int MAGIC = 0x5350424D;
    private static final short VERSION = 1;
    private static final byte LINEAR = 1;
    private static final byte BOOSTED_TREES = 2;
    private static final byte AVERAGED_TREES = 3;
    private static final byte NEURAL = 4;
    private static final byte ENCODED = 5;
    private static final byte BLENDED = 6;
    private static final byte CURVED = 7;

    /** A model in a model in a model …: what is made here nests three deep. */
    private static final int DEEPEST = 8;

    private BinaryModels() {}

    public static byte[] write(BinaryModel model) {
        FieldWriter out = new FieldWriter();
        out.writeInt(MAGIC);
        out.writeShort(VERSION);
        writeModel(model, out);
        return SealedBytes.seal(out);
    }

    private static void writeModel(BinaryModel model, FieldWriter out) {
        out.writeByte(kind(model));
        out.writeInt(model.featureCount());
        switch (model) {
            case LinearModel linear -> writeLinear(linear, out);
            case TreeEnsembleModel trees -> TreeBytes.write(trees, out);
            case NeuralModel neural -> writeNeural(neural, out);
            case EncodedModel encoded -> {
                EncodingBytes.write(encoded.encodings(), out);
                writeModel(encoded.inner(), out);
            }
            case BlendedModel blended -> writeBlended(blended, out);
            case CurvedModel curved -> {
                CurveBytes.write(curved.curve(), out);
                writeModel(curved.inner(), out);
            }
        }
    }

    private static void writeBlended(BlendedModel model, FieldWriter out) {
        out.writeInt(model.models().size());
        out.writeDoubles(model.weights());
        out.writeDouble(model.intercept());
        model.models().forEach(part -> writeModel(part, out));
    }

    private static byte kind(BinaryModel model) {
        return switch (model) {
            case LinearModel _ -> LINEAR;
            case NeuralModel _ -> NEURAL;
            case EncodedModel _ -> ENCODED;
            case BlendedModel _ -> BLENDED;
            case CurvedModel _ -> CURVED;
            case TreeEnsembleModel trees ->
                    switch (trees.aggregation()) {
                        case SUM_OF_LOG_ODDS -> BOOSTED_TREES;
                        case MEAN_OF_PROBABILITIES -> AVERAGED_TREES;
                    };
        };
    }

    private static void writeLinear(LinearModel model, FieldWriter out) {
        out.writeDoubles(model.means());
        out.writeDoubles(model.scales());
        out.writeDoubles(model.weights());
        out.writeDouble(model.bias());
    }

    private static void writeNeural(NeuralModel model, FieldWriter out) {
        out.writeInt(model.outputWeights().length);
        out.writeDoubles(model.means());
        out.writeDoubles(model.scales());
        out.writeDoubles(model.hiddenWeights());
        out.writeDoubles(model.hiddenBiases());
        out.writeDoubles(model.outputWeights());
        out.writeDouble(model.outputBias());
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the bytes are no model, damaged, of another
     *     format version, or hold a value that no model has
     */
    public static BinaryModel read(byte[] bytes) {
        FieldReader in = SealedBytes.open(bytes);
        in.require(in.readInt() == MAGIC, "The bytes do not begin as a model does");
        short version = in.readShort();
        in.require(version == VERSION, "The model's format version is " + version + ", not 1");
        BinaryModel model = readModel(in, 1);
        in.require(!in.hasMore(), "There are bytes behind the model");
        return model;
    }

    private static BinaryModel readModel(FieldReader in, int depth) {
        in.require(depth <= DEEPEST, "The model nests deeper than " + DEEPEST);
        byte kind = in.readByte();
        int featureCount = in.readInt();
        in.require(featureCount >= 0, "The feature count is " + featureCount);
        BinaryModel model =
                switch (kind) {
                    case LINEAR -> readLinear(featureCount, in);
                    case BOOSTED_TREES ->
                            TreeBytes.read(featureCount, Aggregation.SUM_OF_LOG_ODDS, in);
                    case AVERAGED_TREES ->
                            TreeBytes.read(featureCount, Aggregation.MEAN_OF_PROBABILITIES, in);
                    case NEURAL -> readNeural(featureCount, in);
                    case ENCODED ->
                            new EncodedModel(
                                    featureCount, EncodingBytes.read(in), readModel(in, depth + 1));
                    case BLENDED -> readBlended(in, depth);
                    case CURVED -> readCurved(in, depth);
                    default -> throw Vectors.malformed("There is no model kind " + kind);
                };
        in.require(
                model.featureCount() == featureCount,
                "A model of " + model.featureCount() + " features says " + featureCount);
        return model;
    }

    private static BlendedModel readBlended(FieldReader in, int depth) {
        double[] weights = in.readDoubles(in.readCount(Double.BYTES));
        double intercept = in.readDouble();
        List<BinaryModel> models = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            models.add(readModel(in, depth + 1));
        }
        return new BlendedModel(models, weights, intercept);
    }

    private static CurvedModel readCurved(FieldReader in, int depth) {
        ScoreCurve curve = CurveBytes.read(in);
        return new CurvedModel(readModel(in, depth + 1), curve);
    }

    private static LinearModel readLinear(int features, FieldReader in) {
        return new LinearModel(
                in.readDoubles(features),
                in.readDoubles(features),
                in.readDoubles(features),
                in.readDouble());
    }

    private static NeuralModel readNeural(int features, FieldReader in) {
        int hidden = in.readCount(2 * Double.BYTES);
        return new NeuralModel(
                in.readDoubles(features),
                in.readDoubles(features),
                in.readDoubles((long) hidden * features),
                in.readDoubles(hidden),
                in.readDoubles(hidden),
                in.readDouble());
    }
}
