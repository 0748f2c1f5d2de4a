package io.suanpan.recommendation;

import java.io.DataOutput;
import java.io.IOException;

/** A recommender that can be kept: a static {@code read(DataInput)} gives its equal back. */
public interface StoredRecommender extends Recommender {
    void write(DataOutput out) throws IOException;
}
