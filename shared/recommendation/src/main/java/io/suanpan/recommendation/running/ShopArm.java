package io.suanpan.recommendation.running;

import io.suanpan.core.JsonFields;
import io.suanpan.recommendation.experiment.Arm;
import io.suanpan.recommendation.ranking.RankingOptions;

/**
 * An arm and how it ranks.
 *
 * @param arm name and share
 * @param ranking what it does other than the call asks
 */
public record ShopArm(Arm arm, RankingChange ranking) {
    /**
     * @throws IllegalArgumentException where no list can be ranked so
     */
    public ShopArm {
        var unused = ranking.applyTo(RankingOptions.defaults());
    }

    static ShopArm read(JsonFields fields) {
        return new ShopArm(
                new Arm(fields.text("name"), fields.number("share")),
                fields.optionalObject("ranking")
                        .map(RankingChange::read)
                        .orElse(RankingChange.NONE));
    }
}
