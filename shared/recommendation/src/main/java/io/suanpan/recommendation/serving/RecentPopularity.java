package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What was bought most of late: the weights of all purchases added up, whoever asks. */
final class RecentPopularity implements Recommender {
    static final String NAME = "popularity";

    private final float[] weight;

    private RecentPopularity(float[] weight) {
        this.weight = weight;
    }

    static RecommenderTrainer trainer() {
        return new RecommenderTrainer() {
            @Override
            public String name() {
                return NAME;
            }

            @Override
            public Recommender train(InteractionLog log) {
                return of(log, Weighting.bought().withHalfLifeDays(30));
            }
        };
    }

    private static RecentPopularity of(InteractionLog log, Weighting weighting) {
        double[] sum = new double[log.items().size()];
        for (int row = 0; row < log.size(); row++) {
            EventKind kind = log.kind(row);
            sum[log.item(row)] +=
                    weighting.weight(kind, log.seconds(row), log.amount(row), log.end());
        }
        float[] weight = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            weight[i] = (float) sum[i];
        }
        return new RecentPopularity(weight);
    }

    @Override
    public int items() {
        return weight.length;
    }

    @Override
    public void score(Profile profile, float[] scores) {
        System.arraycopy(weight, 0, scores, 0, weight.length);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(weight.length);
        for (float one : weight) {
            out.writeFloat(one);
        }
    }

    static RecentPopularity read(DataInput in) throws IOException {
        float[] weight = new float[in.readInt()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = in.readFloat();
        }
        return new RecentPopularity(weight);
    }
}
