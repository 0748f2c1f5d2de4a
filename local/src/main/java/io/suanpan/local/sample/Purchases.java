package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When customers buy: while alive a Poisson process with rate × season × campaign; after each order
 * but the first the customer drops out with a chance of their own (BG/NBD: Fader, Hardie and Lee,
 * "Counting your customers the easy way", 2005). The process runs on the clock of its own hazard:
 * the hazard that is left until the next order is exponential, and each day uses some of it up.
 * O(1) a customer and day.
 */
final class Purchases {
    private static final int ALIVE = Integer.MAX_VALUE;

    /** Before the first day, on a day that is not known. */
    static final int BEFORE_START = -1;

    /** One order to be. */
    record Purchase(int customer, int second, boolean first) implements Comparable<Purchase> {
        @Override
        public int compareTo(Purchase other) {
            int order = Integer.compare(second, other.second);
            return order != 0 ? order : Integer.compare(customer, other.customer);
        }
    }

    private final Shop shop;
    private final Customers customers;
    private final Dice dice;
    private final double[] hazardLeft;
    private final double[] expected;
    private final int[] droppedDay;
    private final int[] orders;
    private final int[] campaignFirst;
    private final int[] campaignDiscount;
    private int known;

    Purchases(Shop shop, Customers customers) {
        this.shop = shop;
        this.customers = customers;
        this.dice = shop.dice("purchases");
        int size = customers.size();
        this.hazardLeft = new double[size];
        this.expected = new double[size];
        this.droppedDay = new int[size];
        this.orders = new int[size];
        this.campaignFirst = new int[size];
        this.campaignDiscount = new int[size];
        java.util.Arrays.fill(droppedDay, ALIVE);
        java.util.Arrays.fill(campaignFirst, Integer.MIN_VALUE / 2);
    }

    /** The orders of the day by time. */
    List<Purchase> of(int day) {
        var result = new ArrayList<Purchase>();
        for (; known < customers.registered(); known++) {
            register(customers.get(known), result);
        }
        for (int i = 0; i < known; i++) {
            if (droppedDay[i] == ALIVE && customers.get(i).registeredDay() < day) {
                pass(i, day, result);
            }
        }
        Collections.sort(result);
        return result;
    }

    private void register(Customer customer, List<Purchase> result) {
        Dice own = dice.branch(customer.index());
        hazardLeft[customer.index()] = own.exponential();
        if (!customer.aliveAtStart()) {
            droppedDay[customer.index()] = BEFORE_START;
        } else if (customer.registeredDay() >= 0
                && own.chance(shop.behaviour().base().firstOrderChance())) {
            // A few minutes after registering, and not past midnight.
            int second = Math.min(customer.registeredSecond() + own.from(60, 900), 86_399);
            result.add(new Purchase(customer.index(), second, true));
        }
    }

    private void pass(int i, int day, List<Purchase> result) {
        double hazard = customers.get(i).ratePerDay() * shop.calendar().demand(day) * lift(i, day);
        expected[i] += hazard;
        hazardLeft[i] -= hazard;
        for (int n = 0; hazardLeft[i] <= 0; n++) {
            Dice own = dice.branch(i).branch(day * 64L + n);
            hazardLeft[i] += own.exponential();
            result.add(new Purchase(i, DayTime.second(own), false));
            orders[i]++;
            if (own.chance(customers.get(i).dropOutChance())) {
                droppedDay[i] = day;
                return;
            }
        }
    }

    /** From the day after a contact the class's uplift works for some days. */
    private double lift(int i, int day) {
        return underCampaign(i, day)
                ? StrictMath.exp(customers.get(i).kind().campaignLogUplift())
                : 1;
    }

    boolean underCampaign(int i, int day) {
        int since = day - campaignFirst[i];
        return since >= 0 && since < shop.behaviour().campaigning().effectDays();
    }

    /** Percent off every line, 0 where no campaign works. */
    int campaignDiscount(int i, int day) {
        return underCampaign(i, day) ? campaignDiscount[i] : 0;
    }

    void contact(int i, int day, int discountPercent) {
        campaignFirst[i] = day + 1;
        campaignDiscount[i] = discountPercent;
    }

    boolean alive(int i) {
        return droppedDay[i] == ALIVE;
    }

    /** The day of the last order, {@link #BEFORE_START}, or {@code Integer.MAX_VALUE} if alive. */
    int droppedDay(int i) {
        return droppedDay[i];
    }

    /** Orders after the first one, of the process itself (stock may have spoilt a few). */
    int orders(int i) {
        return orders[i];
    }

    /** The mean of {@link #orders} given how long the customer lived. */
    double expectedOrders(int i) {
        return expected[i];
    }

    /** Whether the next order is at most so many ordinary days ahead. */
    boolean imminent(int i, double days) {
        return alive(i) && hazardLeft[i] < customers.get(i).ratePerDay() * days;
    }

    /** The chance of at least one order on days from (included) to (excluded). */
    double chance(int i, int from, int to, double factor) {
        if (!alive(i)) {
            return 0;
        }
        double hazard = customers.get(i).ratePerDay() * shop.calendar().demandBetween(from, to);
        return 1 - StrictMath.exp(-hazard * factor);
    }

    /**
     * The day after the end on which the customer would order next; -1 within none of {@code days}.
     */
    int nextDay(int i, int days) {
        double left = hazardLeft[i];
        for (int day = shop.calendar().days();
                alive(i) && day < shop.calendar().days() + days;
                day++) {
            left -= customers.get(i).ratePerDay() * shop.calendar().demand(day);
            if (left <= 0) {
                return day;
            }
        }
        return -1;
    }
}
