package io.suanpan.customers.training.segments;

/**
 * How the number of segments is judged.
 *
 * @param kMeans of the divisions themselves
 * @param silhouetteRows above so many rows the silhouette is that of a sample. Default 5,000: the
 *     error of a mean of so many is below 0.005, and it takes 0.2 CPU s for each k.
 * @param resamples for the stability. Default 10.
 * @param stabilityRows above so many rows stability is that of a sample. Default 10,000.
 * @param references for the gap statistic. Default 10, the paper's.
 * @param gapRows above so many rows the gap is that of a sample. Default 5,000.
 * @param leastStability of a division that is borne out. Default 0.80: C. Hennig (2007) holds
 *     groups below 0.75 for doubtful and from 0.85 on for highly stable.
 * @param leastSilhouette of a division that is borne out. Default 0.25: below it L. Kaufman and P.
 *     Rousseeuw (1990) find no substantial structure.
 */
public record CountSettings(
        KMeansOptions kMeans,
        int silhouetteRows,
        int resamples,
        int stabilityRows,
        int references,
        int gapRows,
        double leastStability,
        double leastSilhouette) {
    private static final int RESAMPLE_STARTS = 10;
    private static final int REFERENCE_STARTS = 3;

    public CountSettings {
        Refusals.require(silhouetteRows >= 10, "silhouetteRows", silhouetteRows, "10 or more");
        Refusals.require(resamples >= 1, "resamples", resamples, "1 or more");
        Refusals.require(stabilityRows >= 100, "stabilityRows", stabilityRows, "100 or more");
        Refusals.require(references >= 1, "references", references, "1 or more");
        Refusals.require(gapRows >= 100, "gapRows", gapRows, "100 or more");
        Refusals.require(
                leastStability >= 0 && leastStability <= 1,
                "leastStability",
                leastStability,
                "0 to 1");
        Refusals.require(
                leastSilhouette >= -1 && leastSilhouette <= 1,
                "leastSilhouette",
                leastSilhouette,
                "-1 to 1");
    }

    public static CountSettings defaults() {
        return new CountSettings(
                KMeansOptions.defaults(), 5_000, 10, 10_000, 10, 5_000, 0.80, 0.25);
    }

    public CountSettings withKMeans(KMeansOptions value) {
        return new CountSettings(
                value,
                silhouetteRows,
                resamples,
                stabilityRows,
                references,
                gapRows,
                leastStability,
                leastSilhouette);
    }

    /** A resample is judged by its centres alone, so that fewer starts do. */
    KMeansOptions resampling() {
        return kMeans.withStarts(Math.min(kMeans.starts(), RESAMPLE_STARTS));
    }

    /** Boxes without groups have many divisions that are nearly as good as the best. */
    KMeansOptions referencing() {
        return kMeans.withStarts(Math.min(kMeans.starts(), REFERENCE_STARTS));
    }
}
