package io.suanpan.local.sample;

import io.suanpan.local.sample.Behaviour.Base;
import io.suanpan.local.sample.Behaviour.Browsing;
import io.suanpan.local.sample.Behaviour.Campaigning;
import io.suanpan.local.sample.Behaviour.Category;
import io.suanpan.local.sample.Behaviour.Channel;
import io.suanpan.local.sample.Behaviour.City;
import io.suanpan.local.sample.Behaviour.CustomerClass;
import io.suanpan.local.sample.Behaviour.Delivering;
import io.suanpan.local.sample.Behaviour.Pricing;
import io.suanpan.local.sample.Behaviour.Returning;
import io.suanpan.local.sample.Behaviour.Seasons;
import io.suanpan.local.sample.Behaviour.Shopping;
import io.suanpan.local.sample.Behaviour.Stocking;
import io.suanpan.local.sample.Behaviour.Supporting;
import java.util.List;

/** The figures of the shop: a tea, coffee and home shop with six cities, in euro. */
final class DefaultBehaviour {
    private DefaultBehaviour() {}

    static Behaviour create() {
        return new Behaviour(
                new Seasons(
                        0.12,
                        345,
                        List.of(1.10, 1.04, 0.98, 0.98, 0.92, 0.86, 1.12),
                        2.2,
                        2.8,
                        1.7,
                        1.45,
                        0.35),
                categories(),
                customerClasses(),
                cities(),
                new Base(0.40, 360, 0.85, 0.72, 0.35),
                new Shopping(0.40, 0.30, 0.18, 0.70, 4_500, 395),
                new Pricing(2.5, 0.10, 4.0, 5, 14, List.of(10, 15, 20, 30), 0.4),
                new Stocking(7, 28, 40, 0.04, 0.6, 1.5, 0.25),
                channels(),
                new Campaigning(28, 14, 0.45, 0.20, 0.36, 0.22, List.of(5, 10, 15)),
                new Browsing(0.5, 1.2, 0.06, 0.25, 3, 0.65, 0.08),
                new Returning(0.015, 2, 14, 1.8, 0.85),
                new Supporting(0.35, 0.02, 0.35, 0.20, 0.40, 0.008, 0.012),
                new Delivering(28, 1.35, 32, 0.72, 0.18, 110, 6, 0.35, 0.02, 0.03));
    }

    private static List<Category> categories() {
        return List.of(
                new Category("tea", 0.20, -1.1, 890, 0.55, 0.30, 10, 0.5, 0.01, 150),
                new Category("coffee", 0.16, -1.3, 1_190, 0.45, 0.10, 350, 0.4, 0.01, 500),
                new Category("teaware", 0.11, -1.7, 2_490, 0.50, 0.20, 340, 0.2, 0.05, 900),
                new Category("kitchen", 0.11, -1.9, 1_890, 0.45, 0.05, 330, 0.2, 0.05, 700),
                new Category("candles", 0.10, -1.5, 1_290, 0.60, 0.50, 345, 0.6, 0.03, 400),
                new Category("textiles", 0.08, -2.2, 2_990, 0.55, 0.15, 320, 0.2, 0.10, 600),
                new Category("stationery", 0.08, -1.4, 690, 0.60, 0.25, 240, 0.8, 0.02, 200),
                new Category("garden", 0.07, -2.0, 2_290, 0.45, 0.65, 135, 0.3, 0.06, 1_500),
                new Category("toys", 0.05, -1.6, 1_990, 0.45, 0.55, 345, 0.2, 0.05, 500),
                new Category("bath", 0.04, -1.8, 1_090, 0.60, 0.10, 345, 0.4, 0.03, 350));
    }

    private static List<CustomerClass> customerClasses() {
        return List.of(
                new CustomerClass("loyal", 0.22, 3.0, 22, 1.0, 45, 0.8, 0.05, 8.0, 0.8),
                new CustomerClass("bargain", 0.24, 2.0, 40, 1.0, 16, 1.4, 0.60, 7.0, 1.3),
                new CustomerClass("occasional", 0.32, 1.5, 55, 1.2, 11, 1.0, 0.30, 6.0, 1.0),
                new CustomerClass("gifting", 0.12, 1.5, 70, 1.0, 15, 0.7, 0.15, 9.0, 1.2),
                new CustomerClass("averse", 0.10, 2.0, 32, 1.0, 24, 1.0, -0.35, 6.5, 1.0));
    }

    private static List<City> cities() {
        return List.of(
                new City("Rotterdam", "Zuid-Holland", "NL", 0.30, 51.9225, 4.4792, 5.0),
                new City("Amsterdam", "Noord-Holland", "NL", 0.22, 52.3702, 4.8952, 4.5),
                new City("Antwerpen", "Antwerpen", "BE", 0.14, 51.2194, 4.4025, 4.0),
                new City("Liège", "Liège", "BE", 0.08, 50.6326, 5.5797, 3.5),
                new City("Köln", "Nordrhein-Westfalen", "DE", 0.16, 50.9375, 6.9603, 5.5),
                new City("Lille", "Hauts-de-France", "FR", 0.10, 50.6292, 3.0573, 4.0));
    }

    private static List<Channel> channels() {
        return List.of(
                new Channel("search", 9_000, 0.15, 12_000, 1.0, 60, 0.050, 42, 0.035),
                new Channel("social", 6_500, 0.45, 14_000, 1.3, 45, 0.030, 31, 0.012),
                new Channel("display", 4_000, 0.65, 13_000, 1.6, 30, 0.015, 24, 0.004),
                new Channel("affiliate", 3_000, 0.10, 4_500, 1.0, 22, 0.045, 36, 0.020),
                new Channel("video", 3_500, 0.75, 18_000, 1.8, 20, 0.020, 52, 0.006));
    }
}
