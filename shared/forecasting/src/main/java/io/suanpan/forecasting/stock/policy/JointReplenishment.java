package io.suanpan.forecasting.stock.policy;

import io.suanpan.forecasting.stock.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often to order the products of one supplier when each order has a cost of its own and each
 * product in it another: intervals of base · 2ᵏ by Jackson, Maxwell and Muckstadt (1985), whose
 * cost is at most 6 % above that of the best policy. Products are sorted by kᵢ/gᵢ (cost of the line
 * against the cost of holding); from the front they share the supplier's cost while that still
 * shortens the common interval √((K + Σkᵢ)/Σgᵢ); each of the rest has its own √(kᵢ/gᵢ). Every
 * interval is then rounded to the power of two next to it, in the sense of cost: up from √2·2ᵏ on.
 * O(n log n).
 */
public final class JointReplenishment {
    private static final String WHERE = "The joint order";

    private JointReplenishment() {}

    /**
     * A product in a joint order.
     *
     * @param lineCostMinor of the product in an order, 0 or more
     * @param unitsPerYear mean demand, 0 or more
     * @param holdingCostMinorPerYear of a unit for a year, 0 or more
     */
    public record Member(
            double lineCostMinor, double unitsPerYear, double holdingCostMinorPerYear) {
        public Member {
            Require.atLeast(WHERE, "lineCostMinor", lineCostMinor, 0);
            Require.atLeast(WHERE, "unitsPerYear", unitsPerYear, 0);
            Require.atLeast(WHERE, "holdingCostMinorPerYear", holdingCostMinorPerYear, 0);
        }

        /** Cost of holding in an interval of one year, per year: h·λ/2. */
        double holding() {
            return holdingCostMinorPerYear * unitsPerYear / 2;
        }
    }

    /**
     * @param orderCostMinor K, of an order whatever is in it, 0 or more
     * @param baseDays the shortest interval, 1 or more
     * @param longestDays no interval is above the largest base · 2ᵏ up to this
     * @return one interval for each member, in their order; the longest for what does not sell or
     *     costs nothing to hold, where ordering costs anything
     */
    public static List<Integer> intervalDays(
            List<Member> members, double orderCostMinor, int baseDays, int longestDays) {
        Require.atLeast(WHERE, "orderCostMinor", orderCostMinor, 0);
        Require.atLeast(WHERE, "baseDays", baseDays, 1);
        double common = commonYears(members, orderCostMinor);
        List<Integer> days = new ArrayList<>(members.size());
        for (Member member : members) {
            double years =
                    Math.sqrt(Math.max(ratio(member.lineCostMinor(), member), common * common));
            days.add(powerOfTwo(years * 365, baseDays, longestDays));
        }
        return days;
    }

    /** Interval of those who share the supplier's cost. */
    private static double commonYears(List<Member> members, double orderCostMinor) {
        List<Member> sorted =
                members.stream()
                        .filter(it -> it.holding() > 0)
                        .sorted(Comparator.comparingDouble(it -> ratio(it.lineCostMinor(), it)))
                        .toList();
        double cost = orderCostMinor;
        double holding = 0;
        for (Member member : sorted) {
            if (holding > 0 && ratio(member.lineCostMinor(), member) >= cost / holding) {
                break;
            }
            cost += member.lineCostMinor();
            holding += member.holding();
        }
        return cost == 0 ? 0 : Math.sqrt(cost / holding);
    }

    private static double ratio(double cost, Member member) {
        return cost == 0 ? 0 : cost / member.holding();
    }

    private static int powerOfTwo(double days, int baseDays, int longestDays) {
        long interval = baseDays;
        while (2 * interval <= longestDays && days > interval * Math.sqrt(2)) {
            interval *= 2;
        }
        return (int) interval;
    }
}
