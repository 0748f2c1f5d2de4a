package io.suanpan.recommendation.serving;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.RecommenderTrainer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** The ways to recommend that a model can hold. */
public final class Methods {
    private Methods() {}

    public static List<String> names() {
        return List.of(RecentPopularity.NAME);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} for a name that none has
     */
    public static RecommenderTrainer named(String name) {
        if (!names().contains(name)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "There is no way to recommend named \"" + name + "\".",
                    "Use one of: " + String.join(", ", names()) + ".");
        }
        return RecentPopularity.trainer();
    }

    static void write(String name, Recommender recommender, DataOutput out) throws IOException {
        ((RecentPopularity) recommender).write(out);
    }

    static Recommender read(String name, DataInput in) throws IOException {
        if (!names().contains(name)) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The recommendations were made by the method "
                            + name
                            + ", which this release lacks.",
                    "Roll back to another version, or train the recommendations again.");
        }
        return RecentPopularity.read(in);
    }
}
