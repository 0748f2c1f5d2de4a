package io.suanpan.recommendation.factors;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sum of the outer products of all rows with themselves, YᵀY: all that least squares must know
 * of the pairs nobody observed. Pieces of rows are added up by themselves and then in their order,
 * so that it has the same bits for any number of threads, and for blocks of rows that lie on
 * several machines. O(rows · rank²). Immutable and thread-safe.
 */
public final class Gramian implements Serializable {
    /** Rows that are added up by themselves. */
    public static final int PIECE = 2_048;

    private static final long serialVersionUID = 1L;

    private final int stride;
    private final SymmetricMatrix[] parts;

    private Gramian(int stride, SymmetricMatrix[] parts) {
        this.stride = stride;
        this.parts = parts;
    }

    public static Gramian of(Factors factors) {
        SymmetricMatrix[] parts = new SymmetricMatrix[Math.ceilDiv(factors.rows(), PIECE)];
        IntStream.range(0, parts.length)
                .parallel()
                .forEach(piece -> parts[piece] = piece(factors, piece));
        return new Gramian(factors.stride(), parts);
    }

    /**
     * Of blocks of rows as of all their rows.
     *
     * @param blocks in their order, at least one; each but the last of a multiple of {@link #PIECE}
     *     rows
     */
    public static Gramian joined(List<Gramian> blocks) {
        return new Gramian(
                blocks.getFirst().stride,
                blocks.stream().flatMap(it -> Stream.of(it.parts)).toArray(SymmetricMatrix[]::new));
    }

    /** The sum, times a weight. */
    SymmetricMatrix times(double weight) {
        SymmetricMatrix gramian = new SymmetricMatrix(stride);
        for (int f = 0; f < stride; f++) {
            double[] sum = new double[stride];
            for (SymmetricMatrix part : parts) {
                Sums.add(part.row(f), sum);
            }
            Sums.scale(sum, weight, gramian.row(f));
        }
        return gramian;
    }

    private static SymmetricMatrix piece(Factors factors, int piece) {
        float[][] eight = new float[Kernels.WIDTH][];
        float[] by = new float[Kernels.WIDTH];
        SymmetricMatrix part = new SymmetricMatrix(factors.stride());
        int end = Math.min(factors.rows(), (piece + 1) * PIECE);
        for (int row = piece * PIECE; row < end; row += Kernels.WIDTH) {
            int some = Math.min(Kernels.WIDTH, end - row);
            factors.copy(row, some, eight);
            add(factors.rank(), eight, some, by, part);
        }
        return part;
    }

    /** Adds the outer products of the first of eight vectors. */
    private static void add(int rank, float[][] eight, int some, float[] by, SymmetricMatrix sum) {
        for (int f = 0; f < rank; f++) {
            for (int k = 0; k < Kernels.WIDTH; k++) {
                by[k] = k < some ? eight[k][f] : 0;
            }
            Kernels.add(eight, by, Kernels.WIDTH, sum.row(f));
        }
    }
}
