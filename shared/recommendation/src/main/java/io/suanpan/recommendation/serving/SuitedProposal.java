package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.Profile;
import java.util.Optional;

/** What suits a profile, and behind it what is popular. */
final class SuitedProposal implements Proposal {
    private final float[] suited;
    private final float[] scores;
    private final Reasons reasons;

    /**
     * @param visit what of the profile was done in the visit or cart that is answered
     */
    SuitedProposal(RecommendModel model, Scoring scoring, Profile profile, Profile visit) {
        Asked ofCustomer = scoring.ofCustomer(profile);
        Asked alikeVisits = model.session().asked(visit);
        suited = scoring.suited(profile, visit, ofCustomer, alikeVisits);
        scores = scoring.filledUp(suited, profile);
        reasons = new Reasons(model, profile, ofCustomer, alikeVisits);
    }

    @Override
    public float[] scores() {
        return scores;
    }

    @Override
    public Reason reason(int item) {
        return suited[item] > 0 ? reasons.of(item) : Reasons.popular();
    }

    @Override
    public Optional<Due> due(int item) {
        return Optional.empty();
    }
}
