package io.suanpan.recommendation.factors;

import java.util.stream.IntStream;

/**
 * The sum of the outer products of all rows with themselves, YᵀY: all that least squares must know
 * of the pairs nobody observed. Pieces of rows are added up by themselves and then in their order,
 * so that it has the same bits for any number of threads. O(rows · rank²).
 */
final class Gramian {
    private static final int PIECE = 2_048;

    private Gramian() {}

    /** Times {@code weight}. */
    static SymmetricMatrix of(Factors factors, double weight) {
        SymmetricMatrix[] parts = new SymmetricMatrix[(factors.rows() + PIECE - 1) / PIECE];
        IntStream.range(0, parts.length)
                .parallel()
                .forEach(piece -> parts[piece] = piece(factors, piece));
        SymmetricMatrix gramian = new SymmetricMatrix(factors.stride());
        for (int f = 0; f < factors.stride(); f++) {
            for (int g = 0; g < factors.stride(); g++) {
                double sum = 0;
                for (SymmetricMatrix part : parts) {
                    sum += part.row(f)[g];
                }
                gramian.row(f)[g] = (float) (weight * sum);
            }
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
            for (int k = 0; k < Kernels.WIDTH; k++) {
                eight[k] = factors.vector(row + Math.min(k, some - 1));
            }
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
            Kernels.add(eight, by, sum.row(f));
        }
    }
}
