package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Spend by channel and day, and what it does: adstock (geometric carry-over), then saturation
 * (Hill), as in Jin, Wang, Sun, Chan and Koehler, "Bayesian methods for media mix modeling with
 * carryover and shape effects" (2017). The visits that result bring newcomers in proportion.
 */
final class Advertising {
    static final String ORGANIC = "organic";

    private static final List<Double> FLIGHTS = List.of(0.25, 0.8, 1.0, 1.2, 1.9);

    private final Shop shop;
    private final List<Behaviour.Channel> channels;
    private final double[][] spend;
    private final double[][] adstock;
    private final double[][] visits;
    private final int[][] arrivals;
    private final List<Arrival> newcomers;

    Advertising(Shop shop) {
        this.shop = shop;
        this.channels = shop.behaviour().channels();
        int days = shop.calendar().days();
        this.spend = new double[channels.size()][days];
        this.adstock = new double[channels.size()][days];
        this.visits = new double[channels.size()][days];
        this.arrivals = new int[channels.size() + 1][days];
        for (int c = 0; c < channels.size(); c++) {
            plan(c, shop.dice("spend").branch(c));
            respond(c);
        }
        this.newcomers = draw(shop.dice("arrivals"));
    }

    /** All newcomers by day. */
    List<Arrival> newcomers() {
        return newcomers;
    }

    /** Mean sessions of strangers that the channel leads to the shop that day. */
    double visits(int channel, int day) {
        return visits[channel][day];
    }

    List<Behaviour.Channel> channels() {
        return channels;
    }

    /** Writes the day's spend and its truth. */
    void write(int day, TruthFile truth) {
        for (int c = 0; c < channels.size(); c++) {
            Behaviour.Channel channel = channels.get(c);
            Dice dice = shop.dice("clicks").branch(c).branch(day);
            double clicks = spend[c][day] / channel.costPerClickMinor() * dice.factor(0.08);
            double impressions = clicks / channel.clickRate() * dice.factor(0.12);
            shop.raw()
                    .write(
                            Table.AD_SPEND,
                            day,
                            shop.instant(day, 0),
                            channel.name(),
                            null,
                            Text.of(Math.round(spend[c][day])),
                            Shop.CURRENCY,
                            Text.of(Math.round(impressions)),
                            Text.of(Math.round(clicks)),
                            Text.of(arrivals[c][day]));
            truth.row(
                    channel.name(),
                    shop.calendar().date(day).toString(),
                    Text.of(Math.round(spend[c][day])),
                    Text.decimal(adstock[c][day], 1),
                    Text.decimal(visits[c][day], 3),
                    Text.of(arrivals[c][day]));
        }
    }

    /** Flights of two to four weeks at different strength, so that effects can be told apart. */
    private void plan(int c, Dice dice) {
        Behaviour.Channel channel = channels.get(c);
        int left = 0;
        double flight = 1;
        for (int day = 0; day < spend[c].length; day++) {
            if (left-- == 0) {
                left = dice.from(13, 27);
                flight = FLIGHTS.get(dice.below(FLIGHTS.size()));
            }
            double season = StrictMath.sqrt(shop.calendar().demand(day));
            spend[c][day] =
                    channel.dailySpendMinor() * shop.scale() * flight * season * dice.factor(0.2);
        }
    }

    private void respond(int c) {
        Behaviour.Channel channel = channels.get(c);
        double half = StrictMath.pow(channel.halfAdstockMinor(), channel.slope());
        double stock = channel.dailySpendMinor() * shop.scale() / (1 - channel.carryOver());
        for (int day = 0; day < spend[c].length; day++) {
            stock = spend[c][day] + channel.carryOver() * stock;
            double power = StrictMath.pow(stock / shop.scale(), channel.slope());
            adstock[c][day] = stock;
            visits[c][day] = channel.mostVisits() * shop.scale() * power / (power + half);
        }
    }

    /** The number of newcomers is given by the options; when and whence follows the response. */
    private List<Arrival> draw(Dice dice) {
        int days = shop.calendar().days();
        double[] running = running(days);
        int initial = Customers.initial(shop);
        var result = new ArrayList<Arrival>();
        for (int i = initial; i < shop.options().customers(); i++) {
            int cell = dice.pick(running, running.length);
            int channel = cell % (channels.size() + 1);
            int day = cell / (channels.size() + 1);
            arrivals[channel][day]++;
            boolean paid = channel < channels.size();
            result.add(new Arrival(day, paid ? channels.get(channel).name() : ORGANIC));
        }
        Collections.sort(result);
        return List.copyOf(result);
    }

    private double[] running(int days) {
        double organic = organicPerDemand(days);
        int width = channels.size() + 1;
        double[] running = new double[days * width];
        double sum = 0;
        for (int cell = 0; cell < running.length; cell++) {
            int c = cell % width;
            int day = cell / width;
            sum += c < channels.size() ? paid(c, day) : organic * shop.calendar().demand(day);
            running[cell] = sum;
        }
        return running;
    }

    private double paid(int c, int day) {
        return visits[c][day] * channels.get(c).arrivalsPerVisit();
    }

    private double organicPerDemand(int days) {
        double paid = 0;
        for (int c = 0; c < channels.size(); c++) {
            for (int day = 0; day < days; day++) {
                paid += paid(c, day);
            }
        }
        double share = shop.behaviour().base().organicArrivalShare();
        return paid * share / (1 - share) / shop.calendar().demandBetween(0, days);
    }
}
