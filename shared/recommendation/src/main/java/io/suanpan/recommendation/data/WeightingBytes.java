package io.suanpan.recommendation.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A {@link Weighting} as bytes. */
public final class WeightingBytes {
    private WeightingBytes() {}

    public static void write(Weighting weighting, DataOutput out) throws IOException {
        out.writeDouble(weighting.view());
        out.writeDouble(weighting.cart());
        out.writeDouble(weighting.purchase());
        out.writeDouble(weighting.halfLifeDays());
        out.writeBoolean(weighting.amounts());
        out.writeBoolean(weighting.binary());
    }

    public static Weighting read(DataInput in) throws IOException {
        return new Weighting(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readBoolean(),
                in.readBoolean());
    }
}
