package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.repeat.Repeat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody bought, by the probability that it is bought again within 30 days. */
final class RepeatProposal implements Proposal {
    private final RecommendModel model;
    private final long nowSeconds;
    private final Map<Integer, Repeat> repeats = new HashMap<>();
    private final float[] scores;

    RepeatProposal(RecommendModel model, Profile profile) {
        this.model = model;
        nowSeconds = profile.now();
        scores = new float[model.catalogue().size()];
        Arrays.fill(scores, Float.NaN);
        for (Repeat repeat : model.repeat().repeats(profile)) {
            repeats.put(repeat.item(), repeat);
            scores[repeat.item()] = (float) repeat.probability();
        }
    }

    @Override
    public float[] scores() {
        return scores;
    }

    @Override
    public Reason reason(int item) {
        return new Reason("again", due(item).orElseThrow().text(), List.of(id(item)));
    }

    private String id(int item) {
        return model.catalogue().item(item).id();
    }

    @Override
    public Optional<Due> due(int item) {
        return Optional.ofNullable(repeats.get(item)).map(it -> Due.of(it, nowSeconds));
    }
}
