package io.suanpan.customers.segments;

import com.fasterxml.jackson.annotation.JsonValue;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * The named tiers of customers by recency, frequency and money, each scored 1 to 5 by {@link
 * RfmCuts}. A tier is a rectangle of the recency score R and the value score V, the mean of the
 * frequency and the money score, halves rounded up. Each pair of scores lies in exactly one tier:
 *
 * <pre>
 *        R1           R2           R3              R4                   R5
 * V5   cannot lose  at risk      loyal           champions            champions
 * V4   cannot lose  at risk      loyal           champions            champions
 * V3   lost         at risk      need attention  potential loyalists  potential loyalists
 * V2   lost         hibernating  about to sleep  potential loyalists  potential loyalists
 * V1   lost         hibernating  about to sleep  promising            new
 * </pre>
 *
 * The names are those in common use (A. Hughes, Strategic Database Marketing, 1994, for the
 * scores); this table is where all of it is written.
 */
public enum RfmTier {
    CHAMPIONS(
            "champions",
            4,
            5,
            4,
            5,
            "Bought lately, often and for much.",
            "Thank them, show them new things first, ask for reviews; no discount is needed."),
    LOYAL(
            "loyal",
            3,
            3,
            4,
            5,
            "Buy often and for much, the last time not long ago.",
            "Offer what goes with their purchases and a reward for the next order."),
    POTENTIAL_LOYALISTS(
            "potential loyalists",
            4,
            5,
            2,
            3,
            "Bought lately and more than once, or a fair amount.",
            "Invite them to the loyalty programme and recommend what their like buy next."),
    NEW(
            "new",
            5,
            5,
            1,
            1,
            "Have just bought for the first time, or little.",
            "Welcome them, help with the first order, and give a reason for the second."),
    PROMISING(
            "promising",
            4,
            4,
            1,
            1,
            "Bought little, but not long ago.",
            "Remind them of the shop with an offer for a second order."),
    NEED_ATTENTION(
            "need attention",
            3,
            3,
            3,
            3,
            "Of middling value, and silent for a while.",
            "Send an offer of limited time, built on what they bought."),
    ABOUT_TO_SLEEP(
            "about to sleep",
            3,
            3,
            1,
            2,
            "Bought little, and silent for a while.",
            "Show them popular products and a small discount before they forget the shop."),
    AT_RISK(
            "at risk",
            2,
            2,
            3,
            5,
            "Were good customers and have not bought for long.",
            "Write to them personally, ask what went wrong, and offer a reason to return."),
    CANNOT_LOSE(
            "cannot lose",
            1,
            1,
            4,
            5,
            "Were among the best customers and have been away longest.",
            "Call or write one by one; the best offer the shop has is well spent here."),
    HIBERNATING(
            "hibernating",
            2,
            2,
            1,
            2,
            "Bought little, and long ago.",
            "Send the seasonal mail with a standard offer, and nothing that costs more."),
    LOST(
            "lost",
            1,
            1,
            1,
            3,
            "Bought little or a fair amount, and have been away longest.",
            "Try once to win them back by mail; spend nothing further.");

    private final String title;
    private final int leastRecency;
    private final int mostRecency;
    private final int leastValue;
    private final int mostValue;
    private final String meaning;
    private final String whatToDo;

    RfmTier(
            String title,
            int leastRecency,
            int mostRecency,
            int leastValue,
            int mostValue,
            String meaning,
            String whatToDo) {
        this.title = title;
        this.leastRecency = leastRecency;
        this.mostRecency = mostRecency;
        this.leastValue = leastValue;
        this.mostValue = mostValue;
        this.meaning = meaning;
        this.whatToDo = whatToDo;
    }

    /** As people say it and as JSON has it, as in {@code at risk}. */
    @JsonValue
    public String title() {
        return title;
    }

    /** What its customers have in common. */
    public String meaning() {
        return meaning;
    }

    /** What the shop does about them, as an instruction. */
    public String whatToDo() {
        return whatToDo;
    }

    /** Whether the scores lie in this tier's rectangle. */
    public boolean holds(RfmScores scores) {
        int value = scores.value();
        return leastRecency <= scores.recency()
                && scores.recency() <= mostRecency
                && leastValue <= value
                && value <= mostValue;
    }

    /** The one tier that holds the scores. */
    public static RfmTier of(RfmScores scores) {
        for (RfmTier tier : values()) {
            if (tier.holds(scores)) {
                return tier;
            }
        }
        throw new SuanpanException(
                ErrorCode.INTERNAL,
                "No tier holds " + scores + ".",
                "Mend the table of the tiers.");
    }
}
