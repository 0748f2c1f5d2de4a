package io.suanpan.local.sample;

import io.suanpan.core.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All customers in the order of their registration, and their rows. */
final class Customers {
    private static final double KILOMETRES_PER_DEGREE = 111.2;
    private static final double CHANGES_PER_CUSTOMER_YEAR = 0.12;
    private static final double DAYS_PER_YEAR = 365.25;

    private final Shop shop;
    private final List<Customer> customers = new ArrayList<>();
    private final boolean[] accepts;
    private final double[] runningClasses;
    private final double[] runningCities;
    private final Dice changes;
    private int registered;

    Customers(Shop shop, List<Arrival> newcomers) {
        this.shop = shop;
        this.changes = shop.dice("profile-changes");
        var behaviour = shop.behaviour();
        this.runningClasses =
                running(
                        behaviour.customerClasses().stream()
                                .mapToDouble(Behaviour.CustomerClass::share)
                                .toArray());
        this.runningCities =
                running(behaviour.cities().stream().mapToDouble(Behaviour.City::share).toArray());
        Dice dice = shop.dice("customers");
        for (int i = 0; i < initial(shop); i++) {
            Dice own = dice.branch(i);
            int age = own.from(1, behaviour.base().initialAgeDays());
            customers.add(customer(i, new Arrival(-age, Advertising.ORGANIC), own));
        }
        for (Arrival arrival : newcomers) {
            int i = customers.size();
            customers.add(customer(i, arrival, dice.branch(i)));
        }
        this.accepts = new boolean[customers.size()];
        customers.forEach(c -> accepts[c.index()] = c.acceptsMarketing());
    }

    /** Customers who were there before the first day. */
    static int initial(Shop shop) {
        double share = shop.behaviour().base().initialShare();
        return (int) Math.round(shop.options().customers() * share);
    }

    Customer get(int index) {
        return customers.get(index);
    }

    int size() {
        return customers.size();
    }

    /** The first so many have registered by the end of the current day. */
    int registered() {
        return registered;
    }

    boolean acceptsMarketing(int index) {
        return accepts[index];
    }

    /** Registers those who come on that day and writes changed profiles. */
    void advance(int day) {
        while (registered < customers.size() && customers.get(registered).registeredDay() <= day) {
            Customer newcomer = customers.get(registered++);
            // Those of earlier days came with the move to this shop's system, on its first day.
            boolean moved = newcomer.registeredDay() < 0;
            write(newcomer, day, moved ? 0 : newcomer.registeredSecond());
        }
        int count = changes.poisson(registered * CHANGES_PER_CUSTOMER_YEAR / DAYS_PER_YEAR);
        for (int i = 0; i < count && day > 0; i++) {
            Customer customer = customers.get(changes.below(registered));
            if (customer.registeredDay() < day) {
                accepts[customer.index()] = !accepts[customer.index()];
                write(customer, day, DayTime.second(changes));
            }
        }
    }

    private void write(Customer customer, int day, int second) {
        String mail = shop.options().seed() + "/" + customer.id() + "@example.org";
        shop.raw()
                .write(
                        Table.CUSTOMERS,
                        day,
                        customer.id(),
                        shop.instant(customer.registeredDay(), customer.registeredSecond()),
                        customer.city().country(),
                        customer.city().region(),
                        Digest.sha256(mail.getBytes(StandardCharsets.UTF_8)),
                        Text.of(accepts[customer.index()]),
                        shop.instant(day, second));
    }

    private Customer customer(int index, Arrival arrival, Dice own) {
        var behaviour = shop.behaviour();
        var kind = behaviour.customerClasses().get(own.pick(runningClasses, runningClasses.length));
        var city = behaviour.cities().get(own.pick(runningCities, runningCities.length));
        double rate = own.gamma(kind.rateShape()) / kind.rateShape() / kind.meanDaysBetweenOrders();
        double dropOut = own.beta(kind.dropOutAlpha(), kind.dropOutBeta());
        double latitude =
                city.depotLatitude()
                        + own.gaussian() * city.spreadKilometres() / KILOMETRES_PER_DEGREE;
        double narrowing = StrictMath.cos(StrictMath.toRadians(latitude));
        double longitude =
                city.depotLongitude()
                        + own.gaussian()
                                * city.spreadKilometres()
                                / KILOMETRES_PER_DEGREE
                                / narrowing;
        return new Customer(
                index,
                kind,
                rate,
                dropOut,
                kind.priceSensitivity() * own.factor(0.2),
                city,
                latitude,
                longitude,
                arrival.day(),
                DayTime.second(own),
                arrival.channel(),
                own.chance(behaviour.base().acceptsMarketing()),
                shop.catalogue().anyCategory(own),
                shop.catalogue().anyCategory(own),
                aliveAtStart(arrival.day(), rate, dropOut, own));
    }

    /** An order before the first day may have been the last. */
    private static boolean aliveAtStart(int registeredDay, double rate, double dropOut, Dice own) {
        if (registeredDay >= 0) {
            return true;
        }
        int orders = own.poisson(rate * -registeredDay);
        return own.chance(StrictMath.pow(1 - dropOut, orders));
    }

    private static double[] running(double[] shares) {
        double[] running = shares.clone();
        for (int i = 1; i < running.length; i++) {
            running[i] += running[i - 1];
        }
        return running;
    }
}
