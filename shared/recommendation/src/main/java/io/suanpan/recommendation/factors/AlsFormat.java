package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The options of a model as bytes, big-endian, behind a version. */
final class AlsFormat {
    private static final int VERSION = 1;
    private static final int GRADIENT = 0;
    private static final int BLOCKS = 1;
    private static final int EXACT = 2;

    private AlsFormat() {}

    static void write(DataOutput out, AlsOptions options) throws IOException {
        out.writeByte(VERSION);
        out.writeShort(options.rank());
        out.writeInt(options.iterations());
        out.writeDouble(options.regularisation());
        out.writeDouble(options.frequencyExponent());
        out.writeDouble(options.unobservedWeight());
        out.writeDouble(options.confidence());
        options.weighting().write(out);
        write(out, options.solver());
        out.writeLong(options.seed());
    }

    /**
     * @throws IOException for other bytes
     */
    static AlsOptions read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("version " + version + " is not " + VERSION);
        }
        try {
            return new AlsOptions(
                    in.readShort(),
                    in.readInt(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    Weighting.read(in),
                    readSolver(in),
                    in.readLong());
        } catch (IllegalArgumentException e) {
            throw new IOException("no options: " + e.getMessage(), e);
        }
    }

    private static void write(DataOutput out, AlsSolver solver) throws IOException {
        switch (solver) {
            case AlsSolver.ConjugateGradient gradient -> {
                out.writeByte(GRADIENT);
                out.writeInt(gradient.steps());
            }
            case AlsSolver.Blocks blocks -> {
                out.writeByte(BLOCKS);
                out.writeInt(blocks.width());
            }
            case AlsSolver.Exact _ -> {
                out.writeByte(EXACT);
                out.writeInt(0);
            }
        }
    }

    private static AlsSolver readSolver(DataInput in) throws IOException {
        int solver = in.readUnsignedByte();
        int number = in.readInt();
        return switch (solver) {
            case GRADIENT -> new AlsSolver.ConjugateGradient(number);
            case BLOCKS -> new AlsSolver.Blocks(number);
            case EXACT -> new AlsSolver.Exact();
            default -> throw new IOException("there is no solver " + solver);
        };
    }
}
