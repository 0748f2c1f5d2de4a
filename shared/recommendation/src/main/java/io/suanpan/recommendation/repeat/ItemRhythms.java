package io.suanpan.recommendation.repeat;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is known of an item before a customer's own purchases.
 *
 * @param shape of the Gamma that customers' rates come from; the same for all items
 * @param rate mean purchases a day after the first, of each item
 * @param intervalDays mean days from a purchase to the next, of each item, of those who did so
 */
record ItemRhythms(double shape, Values rate, Values intervalDays) {
    int items() {
        return rate.size();
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(shape);
        out.writeInt(items());
        for (int item = 0; item < items(); item++) {
            out.writeFloat(rate.at(item));
            out.writeFloat(intervalDays.at(item));
        }
    }

    static ItemRhythms read(DataInput in) throws IOException {
        double shape = in.readDouble();
        int items = in.readInt();
        if (!(shape > 0) || items < 0) {
            throw new IOException("rhythms of shape " + shape + " and " + items + " items");
        }
        float[] rate = new float[items];
        float[] intervalDays = new float[items];
        for (int item = 0; item < items; item++) {
            rate[item] = in.readFloat();
            intervalDays[item] = in.readFloat();
        }
        return new ItemRhythms(shape, new Values(rate), new Values(intervalDays));
    }

    /** One number for each item. */
    static final class Values {
        private final float[] values;

        Values(float[] values) {
            this.values = values;
        }

        int size() {
            return values.length;
        }

        float at(int item) {
            return values[item];
        }
    }
}
