package io.suanpan.recommendation.repeat;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.StoredRecommender;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Scores what a customer bought by the probability that they buy it again within the horizon.
 *
 * <p>A customer's rate for an item is Poisson with a Gamma prior whose mean is the item's rate.
 * With k purchases after the first, over {@code span} days from the first to the last, {@code
 * since} days ago, and a usual interval u:
 *
 * <pre>
 * rate = (k + shape) / (days + shape / item's rate)
 * days = span + 2 |u − since|  while since < 2 u,  else span + since
 * probability = 1 − exp(−rate · horizon)
 * </pre>
 *
 * so that it is likeliest where it is due, less just after a purchase, and fades for what is long
 * overdue. The item's rate counts customers who never bought it again, too; hence no other share of
 * those is multiplied in, which made probabilities too small. Bhagat, Muralidharan, Lobzhanidze,
 * Vishwanath: Buy It Again: Modeling Repeat Purchase Recommendations. KDD 2018 (modified
 * Poisson-Gamma). What was never bought has 0. O(items + profile) an answer.
 */
public final class RepeatPurchases implements StoredRecommender {
    private static final Comparator<Repeat> LIKELIEST_FIRST =
            Comparator.comparingDouble(Repeat::probability)
                    .reversed()
                    .thenComparingInt(Repeat::item);

    private final RepeatOptions options;
    private final ItemRhythms known;

    RepeatPurchases(RepeatOptions options, ItemRhythms known) {
        this.options = options;
        this.known = known;
    }

    @Override
    public int items() {
        return known.items();
    }

    @Override
    public void score(Profile profile, float[] scores) {
        Arrays.fill(scores, 0);
        for (Repeat repeat : repeats(profile)) {
            scores[repeat.item()] = (float) repeat.probability();
        }
    }

    /** All that somebody bought, the likeliest to be bought again first, equal ones by index. */
    public List<Repeat> repeats(Profile profile) {
        List<Repeat> repeats = new ArrayList<>();
        Rhythms.of(profile)
                .headMap(items())
                .forEach((item, rhythm) -> repeats.add(repeat(item, rhythm)));
        repeats.sort(LIKELIEST_FIRST);
        return repeats;
    }

    /** Of one item; empty if the customer never bought it. */
    public Optional<Repeat> repeat(Profile profile, int item) {
        return Optional.ofNullable(Rhythms.of(profile).get(item))
                .filter(_ -> item < items())
                .map(rhythm -> repeat(item, rhythm));
    }

    private Repeat repeat(int item, Rhythm rhythm) {
        double usual = (rhythm.spanDays() + known.intervalDays().at(item)) / rhythm.times();
        double since = rhythm.sinceDays();
        double days = rhythm.spanDays() + (since < 2 * usual ? 2 * Math.abs(usual - since) : since);
        double prior = known.shape() / known.rate().at(item);
        double rate = (rhythm.again() + known.shape()) / (days + prior);
        double probability = -StrictMath.expm1(-rate * options.horizonDays());
        return new Repeat(item, rhythm.times(), since, usual, probability);
    }

    /** The options, then what is known of the items. */
    @Override
    public void write(DataOutput out) throws IOException {
        out.writeDouble(options.horizonDays());
        known.write(out);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static RepeatPurchases read(DataInput in) throws IOException {
        try {
            return new RepeatPurchases(new RepeatOptions(in.readDouble()), ItemRhythms.read(in));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
