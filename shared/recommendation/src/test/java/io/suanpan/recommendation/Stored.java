package io.suanpan.recommendation;

import io.suanpan.recommendation.methods.RecommenderMethod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Models as bytes. */
public final class Stored {
    private Stored() {}

    public static byte[] bytes(StoredRecommender model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    public static StoredRecommender again(StoredRecommender model, RecommenderMethod.Reader reader)
            throws IOException {
        return reader.read(new DataInputStream(new ByteArrayInputStream(bytes(model))));
    }

    public static float[] scores(Recommender model, Profile profile) {
        float[] scores = new float[model.items()];
        model.score(profile, scores);
        return scores;
    }
}
