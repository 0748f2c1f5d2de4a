package io.suanpan.scoring;

/**
 * One input of an inner model, made from one feature of the outer: immutable, thread-safe, and the
 * same in training and in use.
 */
public sealed interface FeatureEncoding {
    /** Place of the feature that it reads. */
    int feature();

    /** The input; {@code NaN} = missing, in and out. */
    double apply(double value);

    /** The feature as it is. */
    record Plain(int feature) implements FeatureEncoding {
        @Override
        public double apply(double value) {
            return value;
        }
    }

    /** sign(x) · ln(1 + |x|): draws in long tails on both sides of 0. */
    record SignedLog(int feature) implements FeatureEncoding {
        @Override
        public double apply(double value) {
            return Math.copySign(StrictMath.log1p(Math.abs(value)), value);
        }
    }

    /** 1 where the feature is missing, else 0. */
    record IsMissing(int feature) implements FeatureEncoding {
        @Override
        public double apply(double value) {
            return Double.isNaN(value) ? 1 : 0;
        }
    }

    /** A number for each code of a category; see {@link CategoryLookup}. */
    record Category(int feature, CategoryLookup lookup) implements FeatureEncoding {
        @Override
        public double apply(double value) {
            return lookup.of(value);
        }
    }
}
