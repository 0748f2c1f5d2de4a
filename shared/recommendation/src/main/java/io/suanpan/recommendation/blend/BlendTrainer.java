package io.suanpan.recommendation.blend;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.evaluation.Discovery;
import io.suanpan.recommendation.evaluation.Question;
import io.suanpan.recommendation.evaluation.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the parts on all there is, and learns their weights on periods before its end: for each,
 * the parts are trained on what came before it and asked what customers took for the first time in
 * it ({@link Discovery}); a {@link ListwiseLogit} says how much each part's evidence told. Nothing
 * after the log's end is used. A log too short for that keeps the prior weights. Takes the time of
 * each part once more for each period.
 */
public final class BlendTrainer implements RecommenderTrainer {
    private final String name;
    private final List<BlendPart> parts;
    private final BlendOptions options;

    /**
     * @param parts at least one
     */
    public BlendTrainer(String name, List<BlendPart> parts, BlendOptions options) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Blend train(InteractionLog log) {
        double[] weights = weights(log);
        List<StoredRecommender> models = models(log);
        List<Blend.Part> trained = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).trainer().name();
            trained.add(new Blend.Part(part, models.get(i), weights[i]));
        }
        return new Blend(trained);
    }

    private List<StoredRecommender> models(InteractionLog log) {
        return parts.stream().map(part -> stored(part, log)).toList();
    }

    private static StoredRecommender stored(BlendPart part, InteractionLog log) {
        if (part.trainer().train(log) instanceof StoredRecommender model) {
            return model;
        }
        throw new IllegalArgumentException(part.trainer().name() + " cannot be stored.");
    }

    private double[] weights(InteractionLog log) {
        double[] prior = parts.stream().mapToDouble(BlendPart::priorWeight).toArray();
        ListwiseLogit logit = new ListwiseLogit(parts.size());
        double seconds = log.size() == 0 ? 0 : (double) log.end() - log.seconds(0);
        long period = (long) (options.shiftShare() * seconds);
        for (int shift = 1; period > 0 && shift <= options.shifts(); shift++) {
            ask(log, log.end() + 1 - shift * period, period, prior, logit);
        }
        return logit.fit(prior, options.ridge());
    }

    private void ask(
            InteractionLog log, long moment, long period, double[] prior, ListwiseLogit logit) {
        Split split;
        try {
            split = new Discovery(moment).split(log.before(moment + period));
        } catch (SuanpanException e) {
            if (e.code() != ErrorCode.IMPOSSIBLE) {
                throw e;
            }
            return;
        }
        var candidates = new Candidates(models(split.train()), prior, options.candidates());
        for (Question question : split.questions()) {
            candidates.ask(question, logit);
        }
    }
}
