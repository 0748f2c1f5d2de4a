package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How Bayesian personalised ranking learns.
 *
 * @param rank length of the vectors beside the item's bias, 1 to 1,024
 * @param epochs in each of which as many pairs are drawn as were observed, at least 1
 * @param learningRate of a step, above 0
 * @param regularisation of all that a step moves, at least 0
 * @param weighting what counts as observed: a pair that weighs anything, however much
 * @param seed of the vectors at the start and of what is drawn
 */
public record BprOptions(
        int rank,
        int epochs,
        double learningRate,
        double regularisation,
        Weighting weighting,
        long seed) {
    private static final int VERSION = 1;
    private static final int MOST_RANK = 1_024;

    public BprOptions {
        require(rank >= 1 && rank <= MOST_RANK, "rank", rank, "1 to " + MOST_RANK);
        require(epochs >= 1, "number of epochs", epochs, "at least 1");
        require(
                learningRate > 0 && learningRate <= 1,
                "learning rate",
                learningRate,
                "above 0 and at most 1");
        require(
                regularisation >= 0 && regularisation <= 1,
                "regularisation",
                regularisation,
                "0 to 1");
    }

    /** 64 factors; rate and regularisation as in the peer, 100 epochs as there. */
    public static BprOptions defaults() {
        return new BprOptions(64, 100, 0.01, 0.01, Weighting.bought(), 1);
    }

    private static void require(boolean holds, String name, Number value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The %s is %s; it must be %s.".formatted(name, value, range));
        }
    }

    public BprOptions withRank(int to) {
        return new BprOptions(to, epochs, learningRate, regularisation, weighting, seed);
    }

    public BprOptions withEpochs(int to) {
        return new BprOptions(rank, to, learningRate, regularisation, weighting, seed);
    }

    public BprOptions withSteps(double rate, double shrink) {
        return new BprOptions(rank, epochs, rate, shrink, weighting, seed);
    }

    public BprOptions withSeed(long to) {
        return new BprOptions(rank, epochs, learningRate, regularisation, weighting, to);
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeShort(rank);
        out.writeInt(epochs);
        out.writeDouble(learningRate);
        out.writeDouble(regularisation);
        weighting.write(out);
        out.writeLong(seed);
    }

    static BprOptions read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("version " + version + " is not " + VERSION);
        }
        try {
            return new BprOptions(
                    in.readShort(),
                    in.readInt(),
                    in.readDouble(),
                    in.readDouble(),
                    Weighting.read(in),
                    in.readLong());
        } catch (IllegalArgumentException e) {
            throw new IOException("no options: " + e.getMessage(), e);
        }
    }
}
