package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.tables.features.FeatureShop;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The 4,338 buyers of the real shop at 2011-12-10, against scikit-learn 1.9.1 and the naive. */
class RealShopSegmentsTest {
    private static final double[] INERTIA = {
        6485.7, 4877.1, 3962.7, 3330.3, 2876.0, 2573.3, 2362.3
    };
    private static final double[] SILHOUETTE = {0.434, 0.339, 0.337, 0.318, 0.313, 0.309, 0.291};

    private static Buyers buyers;
    private static SegmentsBenchmark benchmark;
    private static final List<CountSearch.Division> DIVISIONS = new ArrayList<>();

    @BeforeAll
    static void divide() throws SQLException {
        try (FeatureShop shop = FeatureShop.ofOnlineRetail()) {
            assertThat(BuyerSource.latest(shop.connection())).isEqualTo("2011-12-10");
            buyers = BuyerSource.at(shop.connection(), LocalDate.of(2011, 12, 10));
        }
        benchmark = new SegmentsBenchmark(buyers, SegmentSettings.defaults());
        for (int k = 2; k <= 8; k++) {
            DIVISIONS.add(benchmark.divide(k));
        }
    }

    @Test
    void theBuyersAreThoseOfTheProtocol() {
        assertThat(buyers.rows()).isEqualTo(4338);
        assertThat(buyers.currency()).isEqualTo("GBP");
        // 12346 bought once for 77,183.60, 325 days and some hours before
        int row = buyers.ids().indexOf("12346");
        assertThat(buyers.value(row, Buyers.RECENCY)).isEqualTo(325);
        assertThat(buyers.value(row, Buyers.ORDERS)).isEqualTo(1);
        assertThat(buyers.value(row, Buyers.MONEY)).isEqualTo(77183.6);
    }

    @Test
    void inertiaIsWithinAThousandthOfThePeersOrBelow() {
        for (int i = 0; i < INERTIA.length; i++) {
            assertThat(DIVISIONS.get(i).figures().inertia())
                    .isLessThanOrEqualTo(1.001 * INERTIA[i]);
        }
    }

    @Test
    void silhouettesAreThePeersOrBetter() {
        // Our rows leave 5,268 exact duplicates out, which moves a silhouette by 0.001.
        for (int i = 0; i < SILHOUETTE.length; i++) {
            assertThat(DIVISIONS.get(i).figures().silhouette())
                    .isGreaterThanOrEqualTo(SILHOUETTE[i] - 0.002);
        }
    }

    @Test
    void theFinestDivisionThatAllMeasuresBearOutIsChosen() {
        SegmentCount count = benchmark.choose(DIVISIONS);
        assertThat(count.borneOut()).isTrue();
        assertThat(count.k()).isEqualTo(6);
    }

    @Test
    void segmentsExplainMoreThanFifthsOfTheMoney() {
        double[] money = buyers.column(Buyers.MONEY);
        double[] sorted = money.clone();
        Arrays.sort(sorted);
        int[] fifths =
                Arrays.stream(money)
                        .mapToInt(value -> rank(sorted, value) * 5 / sorted.length)
                        .toArray();
        Points points = Spaces.points(Spaces.of(buyers), buyers);
        double[] centres = Groups.centres(points, fifths, 5);
        double inertia = 0;
        for (int row = 0; row < points.rows(); row++) {
            inertia += Distances.squared(points.raw(), row, centres, fifths[row], 3);
        }
        assertThat(DIVISIONS.get(3).figures().inertia()).isLessThan(0.65 * inertia);
        assertThat(DIVISIONS.get(3).figures().silhouette())
                .isGreaterThan(Silhouette.exact(points, fifths, 5) + 0.1);
    }

    private static int rank(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        return Math.min(found, sorted.length - 1);
    }

    @Test
    void profilesAddUpAndTellTheSegmentsApart() {
        SegmentModel model = benchmark.describe(DIVISIONS, benchmark.choose(DIVISIONS));
        List<SegmentProfile> segments = model.segments();
        assertThat(segments).extracting(SegmentProfile::name).doesNotHaveDuplicates();
        assertThat(segments.stream().mapToInt(SegmentProfile::customers).sum()).isEqualTo(4338);
        double revenue = segments.stream().mapToDouble(SegmentProfile::revenueShare).sum();
        assertThat(revenue).isCloseTo(1, within(6 * 0.00005));
        for (SegmentProfile segment : segments) {
            // Far above the share of the segment, which a rule that says nothing would have.
            assertThat(segment.rule().precision()).isGreaterThan(0.65);
            assertThat(segment.rule().recall()).isGreaterThan(0.6);
            assertThat(Math.abs(segment.marks().getFirst().effectSize())).isGreaterThan(0.6);
        }
        SegmentProfile best = segments.getLast();
        assertThat(best.name()).isEqualTo("Frequent, top-spending, just seen buyers");
        assertThat(best.share()).isLessThan(0.07);
        assertThat(best.revenueShare()).isGreaterThan(0.4);
        assertThat(model.write()).hasSizeLessThan(16 * 1024);
    }
}
