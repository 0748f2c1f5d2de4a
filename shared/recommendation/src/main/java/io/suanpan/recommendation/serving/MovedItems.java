package io.suanpan.recommendation.serving;

import io.suanpan.core.Varints;
import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.ExplainingRecommender;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.data.Vocabulary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A recommender that was learned of other items than it is asked about: what it knows keeps its
 * scores under its new number, what it does not know has 0 and counts for nothing in a profile.
 * Whom it is asked about is nobody it knows, since customers have other numbers as well. O(items +
 * profile) beside its own time. Immutable and thread-safe.
 */
public final class MovedItems implements ExplainingRecommender {
    private static final int UNKNOWN = -1;

    private final StoredRecommender learned;

    /** By the number that it was learned with. */
    private final int[] newIndex;

    /** By the new number. */
    private final int[] learnedIndex;

    private MovedItems(StoredRecommender learned, int[] learnedIndex) {
        this.learned = learned;
        this.learnedIndex = learnedIndex;
        newIndex = new int[learned.items()];
        Arrays.fill(newIndex, UNKNOWN);
        for (int item = 0; item < learnedIndex.length; item++) {
            if (learnedIndex[item] != UNKNOWN) {
                newIndex[learnedIndex[item]] = item;
            }
        }
    }

    /**
     * @param before the items that it was learned of, in its order
     * @param after the items that it is asked about
     */
    public static MovedItems of(StoredRecommender learned, Vocabulary before, Vocabulary after) {
        int[] learnedIndex = new int[after.size()];
        for (int item = 0; item < learnedIndex.length; item++) {
            learnedIndex[item] = before.index(after.name(item)).orElse(UNKNOWN);
        }
        return new MovedItems(learned, learnedIndex);
    }

    @Override
    public int items() {
        return learnedIndex.length;
    }

    /** Whether it was learned of this item, too. */
    boolean knows(int item) {
        return learnedIndex[item] != UNKNOWN;
    }

    @Override
    public Asked asked(Profile profile) {
        return new Moved(learned.asked(before(profile)));
    }

    private Profile before(Profile profile) {
        Profile.Builder before = Profile.builder(profile.now());
        for (int at = 0; at < profile.size(); at++) {
            int item = profile.item(at);
            if (item < learnedIndex.length && knows(item)) {
                before.add(
                        learnedIndex[item],
                        profile.kind(at),
                        profile.seconds(at),
                        profile.amount(at));
            }
        }
        return before.build().in(profile.country());
    }

    /** What was learned, by the numbers of now. */
    private final class Moved implements Asked {
        private final Asked ofLearned;

        Moved(Asked ofLearned) {
            this.ofLearned = ofLearned;
        }

        @Override
        public void score(float[] scores) {
            float[] before = new float[newIndex.length];
            ofLearned.score(before);
            for (int item = 0; item < learnedIndex.length; item++) {
                scores[item] = knows(item) ? before[learnedIndex[item]] : 0;
            }
        }

        @Override
        public List<Contribution> reasons(int item, int most) {
            if (!knows(item)) {
                return List.of();
            }
            return ofLearned.reasons(learnedIndex[item], most).stream()
                    .filter(it -> newIndex[it.item()] != UNKNOWN)
                    .map(it -> new Contribution(newIndex[it.item()], it.score()))
                    .toList();
        }
    }

    /** How many items, of each its number before plus one or 0, then what was learned. */
    @Override
    public void write(DataOutput out) throws IOException {
        Varints.write(out, learnedIndex.length);
        for (int before : learnedIndex) {
            Varints.write(out, before + 1);
        }
        learned.write(out);
    }

    /** Reads what was learned. */
    interface Reader {
        StoredRecommender read(DataInput in) throws IOException;
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    static MovedItems read(DataInput in, Reader reader) throws IOException {
        int[] learnedIndex = new int[Varints.readInt(in)];
        for (int item = 0; item < learnedIndex.length; item++) {
            learnedIndex[item] = Varints.readInt(in) - 1;
        }
        StoredRecommender learned = reader.read(in);
        for (int before : learnedIndex) {
            if (before >= learned.items()) {
                throw new IOException("item " + before + " was never learned");
            }
        }
        return new MovedItems(learned, learnedIndex);
    }
}
