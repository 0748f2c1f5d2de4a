package io.suanpan.recommendation.factors;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A vector for each customer or item. Each is an array of its own, padded with zeros to a multiple
 * of eight, which changes no product. Not thread-safe while it is written.
 */
public final class Factors implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Seeds of neighbours are so far apart that their streams have nothing in common. */
    private static final long APART = 0x9E3779B97F4A7C15L;

    private final int rank;
    private final float[][] vectors;

    private Factors(int rank, float[][] vectors) {
        this.rank = rank;
        this.vectors = vectors;
    }

    static Factors zeros(int rows, int rank) {
        return new Factors(rank, new float[rows][Kernels.padded(rank)]);
    }

    /**
     * Evenly distributed about 0. A row has the same values whatever the number of rows.
     *
     * @param length that a vector has on average, squared and rooted
     */
    static Factors random(int rows, int rank, double length, long seed) {
        Factors factors = zeros(rows, rank);
        double width = 2 * length * Math.sqrt(3.0 / rank);
        for (int row = 0; row < rows; row++) {
            var random = new SplittableRandom(seed + (row + 1) * APART);
            randomise(factors.vectors[row], rank, width, random);
        }
        return factors;
    }

    private static void randomise(float[] vector, int rank, double width, SplittableRandom random) {
        for (int f = 0; f < rank; f++) {
            vector[f] = (float) (width * (random.nextDouble() - 0.5));
        }
    }

    /**
     * Those of the first, then those of the next.
     *
     * @param rank of all
     */
    public static Factors joined(int rank, List<Factors> some) {
        return new Factors(
                rank, some.stream().flatMap(it -> Stream.of(it.vectors)).toArray(float[][]::new));
    }

    /** The vectors of some rows, in the order in which these are named; the same arrays. */
    public Factors of(int[] rows) {
        float[][] some = new float[rows.length][];
        for (int i = 0; i < some.length; i++) {
            some[i] = vectors[rows[i]];
        }
        return new Factors(rank, some);
    }

    public int rows() {
        return vectors.length;
    }

    int rank() {
        return rank;
    }

    /** Length of a vector with what it is padded by. */
    int stride() {
        return Kernels.padded(rank);
    }

    /** The vector of a row, of length {@link #stride}; its own, for loops. */
    float[] vector(int row) {
        return vectors[row];
    }

    /** The vectors of some rows from one on; the first of them also where the rest would stand. */
    void copy(int row, int some, float[][] out) {
        System.arraycopy(vectors, row, out, 0, some);
        Arrays.fill(out, some, out.length, vectors[row]);
    }

    /**
     * The inner product of each row with a vector. O(rows · rank).
     *
     * @param vector of length {@link #stride}
     * @param out of length {@link #rows}
     */
    void times(float[] vector, float[] out) {
        float[][] eight = new float[Kernels.WIDTH][];
        float[] dots = new float[Kernels.WIDTH];
        for (int row = 0; row < vectors.length; row += Kernels.WIDTH) {
            int some = Math.min(Kernels.WIDTH, vectors.length - row);
            copy(row, some, eight);
            Kernels.dots(eight, 0, vector, dots);
            System.arraycopy(dots, 0, out, row, some);
        }
    }

    /**
     * Each number as the nearest of half precision (IEEE 754 binary16: 11 bits, 6e-8 to 65,504).
     */
    Factors halved() {
        Factors halved = zeros(rows(), rank);
        for (int row = 0; row < vectors.length; row++) {
            halve(vectors[row], halved.vectors[row]);
        }
        return halved;
    }

    private static void halve(float[] from, float[] to) {
        for (int f = 0; f < from.length; f++) {
            to[f] = Float.float16ToFloat(Float.floatToFloat16(from[f]));
        }
    }

    /** The number of rows, then each number at half precision. */
    void write(DataOutput out) throws IOException {
        out.writeInt(vectors.length);
        byte[] line = new byte[Short.BYTES * rank];
        ByteBuffer buffer = ByteBuffer.wrap(line);
        for (float[] vector : vectors) {
            for (int f = 0; f < rank; f++) {
                buffer.putShort(Short.BYTES * f, Float.floatToFloat16(vector[f]));
            }
            out.write(line);
        }
    }

    /**
     * @throws IOException for other bytes
     */
    static Factors read(DataInput in, int rank) throws IOException {
        int rows = in.readInt();
        if (rows < 0) {
            throw new IOException("there cannot be " + rows + " vectors");
        }
        byte[] line = new byte[Short.BYTES * rank];
        ByteBuffer buffer = ByteBuffer.wrap(line);
        List<float[]> vectors = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            in.readFully(line);
            float[] vector = new float[Kernels.padded(rank)];
            for (int f = 0; f < rank; f++) {
                vector[f] = Float.float16ToFloat(buffer.getShort(Short.BYTES * f));
            }
            vectors.add(vector);
        }
        return new Factors(rank, vectors.toArray(float[][]::new));
    }
}
