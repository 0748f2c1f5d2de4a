package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Promises a window for each order, and drives the tours of each city and day. */
final class Deliveries {
    private static final int CUT_OFF_SECOND = 16 * 3_600;
    private static final double NEXT_DAY = 0.7;
    private static final double[] RUNNING_WINDOWS = {0.3, 0.55, 1.0};

    /** Vans beyond those for an ordinary day are not to be had, so that peaks make late. */
    private static final double VAN_RESERVE = 1.5;

    private final Shop shop;
    private final Behaviour.Delivering delivering;
    private final Returns returns;
    private final Support support;
    private final Dice promises;
    private final Dice tours;
    private final TruthFile truth;
    private final TreeMap<Integer, List<Stop>> due = new TreeMap<>();
    private final Map<Behaviour.City, Double> usualStops = new HashMap<>();

    Deliveries(Shop shop, Returns returns, Support support) {
        this.shop = shop;
        this.delivering = shop.behaviour().delivering();
        this.returns = returns;
        this.support = support;
        this.promises = shop.dice("promises");
        this.tours = shop.dice("tours");
        this.truth =
                shop.truth()
                        .file(
                                "deliveries",
                                "delivery_id,travel_seconds,wait_seconds,service_seconds,late");
    }

    /** Takes the order on: the next working day or the one after, seldom later than promised. */
    void promise(Order order) {
        Dice own = promises.branch(order.number());
        int ahead = (order.second() > CUT_OFF_SECOND ? 2 : 1) + (own.chance(NEXT_DAY) ? 0 : 1);
        int promised = workingDay(order.day() + ahead);
        int actual = promised;
        if (own.chance(delivering.sameWeekDelayChance())) {
            actual = workingDay(promised + own.from(1, 3));
        }
        int window = own.pick(RUNNING_WINDOWS, RUNNING_WINDOWS.length);
        put(actual, new Stop(Text.id("D", order.number(), 7), order, promised, window, 1));
    }

    /** Drives all tours of the day. */
    void drive(int day) {
        List<Stop> stops = due.remove(day);
        if (stops == null) {
            return;
        }
        List<Behaviour.City> cities = shop.behaviour().cities();
        for (int c = 0; c < cities.size(); c++) {
            Behaviour.City city = cities.get(c);
            var own = new ArrayList<Stop>();
            stops.stream().filter(s -> s.order().customer().city().equals(city)).forEach(own::add);
            drive(day, c, city, own);
        }
    }

    /** What is still to be delivered after the last day. */
    void writePlanned() {
        int last = shop.calendar().days() - 1;
        due.values().stream()
                .flatMap(List::stream)
                .forEach(s -> write(last, s, "planned", null, ""));
    }

    private void drive(int day, int cityIndex, Behaviour.City city, List<Stop> stops) {
        // Around the depot like the hand of a clock, cut into as many pieces as there are vans.
        stops.sort(
                Comparator.comparingDouble((Stop s) -> angle(s, city))
                        .thenComparing(Stop::deliveryId));
        int vans = vans(city, stops.size());
        for (int van = 0; van < vans; van++) {
            int from = (int) ((long) stops.size() * van / vans);
            int to = (int) ((long) stops.size() * (van + 1) / vans);
            Dice own = tours.branch(day).branch(cityIndex * 10_000L + van);
            String vehicle = "VAN-%d-%02d".formatted(cityIndex + 1, van + 1);
            for (Tour.Visit visit :
                    new Tour(delivering, city, own).drive(stops.subList(from, to))) {
                settle(day, visit, vehicle, own);
            }
        }
    }

    private int vans(Behaviour.City city, int stops) {
        double usual = usualStops.getOrDefault(city, (double) stops);
        usualStops.put(city, usual + 0.05 * (stops - usual));
        double most = Math.ceil(usual * VAN_RESERVE / delivering.stopsPerVan());
        double wanted = Math.ceil((double) stops / delivering.stopsPerVan());
        return (int) Math.max(1, Math.min(wanted, most));
    }

    private static double angle(Stop stop, Behaviour.City city) {
        return StrictMath.atan2(
                stop.latitude() - city.depotLatitude(), stop.longitude() - city.depotLongitude());
    }

    private void settle(int day, Tour.Visit visit, String vehicle, Dice own) {
        Stop stop = visit.stop();
        boolean failed = stop.attempt() == 1 && own.chance(delivering.failedChance());
        write(day, stop, failed ? "failed" : "delivered", visit, vehicle);
        boolean late = day > stop.promisedDay() || visit.arrival() > stop.windowEnd();
        truth.row(
                stop.deliveryId(),
                Text.of(visit.travelSeconds()),
                Text.of(visit.waitSeconds()),
                Text.of(visit.serviceSeconds()),
                Text.of(late));
        if (failed) {
            retry(day, stop);
        } else {
            support.delivered(stop, day, visit.arrival(), late);
            returns.delivered(stop.order(), day, late);
        }
    }

    private void retry(int day, Stop stop) {
        int next = workingDay(day + 1);
        put(next, new Stop(stop.deliveryId() + "-2", stop.order(), next, stop.window(), 2));
    }

    private int workingDay(int day) {
        return shop.calendar().sunday(day) ? day + 1 : day;
    }

    private void put(int day, Stop stop) {
        due.computeIfAbsent(day, _ -> new ArrayList<>()).add(stop);
    }

    private void write(
            int day, Stop stop, String status, Tour.@Nullable Visit visit, String vehicle) {
        boolean delivered = status.equals("delivered");
        shop.raw()
                .write(
                        Table.DELIVERIES,
                        day,
                        stop.deliveryId(),
                        stop.order().id(),
                        stop.order().customer().id(),
                        shop.instant(stop.promisedDay(), stop.windowStart()),
                        shop.instant(stop.promisedDay(), stop.windowEnd()),
                        visit == null || !delivered ? null : shop.instant(day, visit.arrival()),
                        Text.decimal(stop.latitude(), 5),
                        Text.decimal(stop.longitude(), 5),
                        Text.of(stop.order().weightGrams()),
                        visit == null ? null : vehicle,
                        visit == null ? null : Text.of(visit.serviceSeconds()),
                        status);
    }
}
