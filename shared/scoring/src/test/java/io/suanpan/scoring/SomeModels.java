package io.suanpan.scoring;

import java.util.List;
import java.util.Random;

/** Random small models for properties that hold of all. */
final class SomeModels {
    private SomeModels() {}

    static double[] vector(Random random, int features) {
        double[] x = new double[features];
        for (int j = 0; j < features; j++) {
            x[j] = random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
        }
        return x;
    }

    private static double[] gaussians(Random random, int count) {
        return random.doubles(count, -2, 2).toArray();
    }

    static LinearModel linear(Random random, int features) {
        return new LinearModel(
                gaussians(random, features),
                random.doubles(features, 0.1, 3).toArray(),
                gaussians(random, features),
                random.nextGaussian());
    }

    static NeuralModel neural(Random random, int features, int hidden) {
        return new NeuralModel(
                gaussians(random, features),
                random.doubles(features, 0.1, 3).toArray(),
                gaussians(random, features * hidden),
                gaussians(random, hidden),
                gaussians(random, hidden),
                random.nextGaussian());
    }

    static TreeEnsembleModel trees(
            Random random, Aggregation aggregation, int features, int trees, int depth) {
        TreeEnsembleBuilder builder =
                switch (aggregation) {
                    case SUM_OF_LOG_ODDS ->
                            TreeEnsembleBuilder.boosting(features, (float) random.nextGaussian());
                    case MEAN_OF_PROBABILITIES -> TreeEnsembleBuilder.averaging(features);
                };
        for (int t = 0; t < trees; t++) {
            grow(random, builder, aggregation, features, builder.startTree(), depth);
        }
        return builder.build();
    }

    private static void grow(
            Random random,
            TreeEnsembleBuilder builder,
            Aggregation aggregation,
            int features,
            int node,
            int depth) {
        double cover = 1 + random.nextInt(50);
        if (depth == 0 || random.nextInt(6) == 0) {
            switch (aggregation) {
                case SUM_OF_LOG_ODDS -> builder.leaf(node, random.nextGaussian(), cover);
                case MEAN_OF_PROBABILITIES -> {
                    double yes = random.nextInt(11) / 10.0;
                    builder.distribution(node, yes, 1 - yes, cover);
                }
            }
            return;
        }
        int left = builder.reserve();
        int right = builder.reserve();
        int feature = random.nextInt(features);
        boolean missingLeft = random.nextBoolean();
        builder.split(node, feature, random.nextGaussian(), left, right, missingLeft, cover);
        grow(random, builder, aggregation, features, left, depth - 1);
        grow(random, builder, aggregation, features, right, depth - 1);
    }

    /** Every kind of encoding before a linear model. */
    static EncodedModel encoded(Random random, int features) {
        List<FeatureEncoding> encodings =
                List.of(
                        new FeatureEncoding.Plain(0),
                        new FeatureEncoding.SignedLog(0),
                        new FeatureEncoding.IsMissing(1),
                        new FeatureEncoding.Category(
                                1, new CategoryLookup(gaussians(random, 3), 0.5, Double.NaN)));
        return new EncodedModel(features, encodings, linear(random, encodings.size()));
    }

    static BlendedModel blended(Random random, int features) {
        return new BlendedModel(
                List.of(
                        linear(random, features),
                        trees(random, Aggregation.SUM_OF_LOG_ODDS, features, 3, 3),
                        encoded(random, features)),
                new double[] {0.5, 0.75, 0},
                -0.125);
    }

    /** A curve of steps over a beta curve over a blend. */
    static CurvedModel curved(Random random, int features) {
        BinaryModel bent = new CurvedModel(blended(random, features), new BetaCurve(0.8, 1.3, 0.1));
        return new CurvedModel(
                bent, new StepCurve(new double[] {-2, 0, 3}, new double[] {-1.5, -1.5, 2}));
    }
}
