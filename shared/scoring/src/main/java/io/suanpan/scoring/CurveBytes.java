package io.suanpan.scoring;

/** The fields of a curve: its kind, then its numbers. */
final class CurveBytes {
    private static final byte BETA = 1;
    private static final byte STEPS = 2;

    private CurveBytes() {}

    static void write(ScoreCurve curve, FieldWriter out) {
        switch (curve) {
            case BetaCurve beta -> {
                out.writeByte(BETA);
                out.writeDouble(beta.a());
                out.writeDouble(beta.b());
                out.writeDouble(beta.c());
            }
            case StepCurve steps -> {
                out.writeByte(STEPS);
                out.writeInt(steps.from().length);
                out.writeDoubles(steps.from());
                out.writeDoubles(steps.to());
            }
        }
    }

    static ScoreCurve read(FieldReader in) {
        byte kind = in.readByte();
        return switch (kind) {
            case BETA -> new BetaCurve(in.readDouble(), in.readDouble(), in.readDouble());
            case STEPS -> {
                int knots = in.readCount(2 * Double.BYTES);
                yield new StepCurve(in.readDoubles(knots), in.readDoubles(knots));
            }
            default -> throw Vectors.malformed("There is no curve kind " + kind);
        };
    }
}
