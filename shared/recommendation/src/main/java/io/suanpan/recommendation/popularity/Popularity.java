package io.suanpan.recommendation.popularity;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.data.FloatBytes;
import io.suanpan.recommendation.data.IntBytes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The share of sales that an item has in the profile's country (in the whole shop where the country
 * is not known), and where items have categories, P(category | customer) · P(item | category):
 *
 * <pre>
 * score_i = share_i · ((n_c + s · share_c) / (n + s)) / share_c
 * </pre>
 *
 * with c the category of i, n_c of the profile's n things in it and s the shrinkage. It is the one
 * model that has an answer for strangers. O(items). Immutable and thread-safe.
 */
public final class Popularity implements StoredRecommender {
    private final float[] shares;
    private final Map<String, float[]> byCountry;
    private final int[] category;
    private final int categories;
    private final double shrinkage;

    Popularity(float[] shares, Map<String, float[]> byCountry, int[] category, double shrinkage) {
        this.shares = shares;
        this.byCountry = byCountry;
        this.category = category;
        this.shrinkage = shrinkage;
        int last = 0;
        for (int number : category) {
            last = Math.max(last, number);
        }
        categories = last + 1;
    }

    @Override
    public int items() {
        return shares.length;
    }

    @Override
    public void score(Profile profile, float[] scores) {
        float[] here = byCountry.getOrDefault(profile.country(), shares);
        System.arraycopy(here, 0, scores, 0, shares.length);
        if (categories > 1 && profile.size() > 0) {
            double[] taste = taste(profile, here);
            for (int item = 0; item < scores.length; item++) {
                scores[item] *= (float) taste[category[item]];
            }
        }
    }

    /** How much more of each category than others the customer takes. */
    private double[] taste(Profile profile, float[] here) {
        double[] share = new double[categories];
        for (int item = 0; item < here.length; item++) {
            share[category[item]] += here[item];
        }
        double[] taken = new double[categories];
        int known = 0;
        for (int at = 0; at < profile.size(); at++) {
            if (profile.item(at) < category.length) {
                taken[category[profile.item(at)]]++;
                known++;
            }
        }
        for (int c = 0; c < categories; c++) {
            double expected = (taken[c] + shrinkage * share[c]) / (known + shrinkage);
            taken[c] = share[c] == 0 ? 0 : expected / share[c];
        }
        return taken;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        FloatBytes.write(shares, out);
        out.writeInt(byCountry.size());
        for (var country : byCountry.entrySet()) {
            out.writeUTF(country.getKey());
            FloatBytes.write(country.getValue(), out);
        }
        IntBytes.write(category, out);
        out.writeDouble(shrinkage);
    }

    public static Popularity read(DataInput in) throws IOException {
        float[] shares = FloatBytes.read(in);
        int countries = in.readInt();
        Map<String, float[]> byCountry = new TreeMap<>();
        for (int i = 0; i < countries; i++) {
            byCountry.put(in.readUTF(), FloatBytes.read(in));
        }
        int[] category = IntBytes.read(in);
        if (category.length != shares.length) {
            throw new IOException("categories are of other items than those that sell");
        }
        return new Popularity(shares, byCountry, category, in.readDouble());
    }
}
