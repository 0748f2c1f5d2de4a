package io.suanpan.local.sample;

import java.util.List;

/**
 * Campaigns at fixed distances. Whom they reach is drawn by lot among those who accept marketing,
 * and so is the control group, which makes the difference between the groups the effect.
 */
final class Campaigns {
    private static final int FIRST_DAY = 10;
    private static final int CONTACT_SECOND = 6 * 3_600;

    private enum Medium {
        EMAIL("email", 2),
        SMS("sms", 8),
        LETTER("letter", 85);

        private final String label;
        private final int costMinor;

        Medium(String label, int costMinor) {
            this.label = label;
            this.costMinor = costMinor;
        }
    }

    private static final List<Medium> MEDIA =
            List.of(Medium.EMAIL, Medium.EMAIL, Medium.SMS, Medium.EMAIL, Medium.LETTER);

    private final Shop shop;
    private final Behaviour.Campaigning campaigning;
    private final Customers customers;
    private final Purchases purchases;
    private final TruthFile truth;
    private final Dice dice;

    Campaigns(Shop shop, Customers customers, Purchases purchases) {
        this.shop = shop;
        this.campaigning = shop.behaviour().campaigning();
        this.customers = customers;
        this.purchases = purchases;
        this.dice = shop.dice("campaigns");
        this.truth =
                shop.truth()
                        .file(
                                "contacts",
                                "campaign_id,customer_id,is_control,class,alive,"
                                        + "chance_untreated,chance_treated");
    }

    /** Starts the campaign of the day, if there is one; none works beyond the end. */
    void advance(int day) {
        int since = day - FIRST_DAY;
        boolean due = since >= 0 && since % campaigning.everyDays() == 0;
        if (due && day + campaigning.effectDays() < shop.calendar().days()) {
            start(since / campaigning.everyDays(), day);
        }
    }

    private void start(int number, int day) {
        Dice own = dice.branch(number);
        String id = Text.id("K", number + 1L, 3);
        Medium medium = MEDIA.get(number % MEDIA.size());
        var discounts = campaigning.discountsPercent();
        int discount = discounts.get(own.below(discounts.size()));
        double reach = customers.registered() * campaigning.contactChance();
        shop.raw()
                .write(
                        Table.CAMPAIGNS,
                        day,
                        id,
                        "%s for %s".formatted(medium.label, shop.calendar().month(day)),
                        medium.label,
                        shop.instant(day, CONTACT_SECOND),
                        shop.instant(day + campaigning.effectDays(), 86_399),
                        Text.of(Math.round(reach * medium.costMinor * 1.2)),
                        Shop.CURRENCY,
                        Text.of(discount));
        for (int i = 0; i < customers.registered(); i++) {
            Dice lot = own.branch(i);
            boolean eligible =
                    customers.acceptsMarketing(i) && customers.get(i).registeredDay() < day;
            if (lot.chance(campaigning.contactChance()) && eligible) {
                contact(i, day, id, medium, discount, lot);
            }
        }
    }

    private void contact(int i, int day, String id, Medium medium, int discount, Dice lot) {
        boolean control = lot.chance(campaigning.controlShare());
        writeTruth(i, day, id, control);
        if (!control) {
            purchases.contact(i, day, discount);
        }
        double interest = campaigning.openChance() * (purchases.alive(i) ? 1 : 0.25);
        boolean opened = lot.chance(interest);
        boolean clicked = opened && lot.chance(campaigning.clickChance());
        boolean seen = !control && medium == Medium.EMAIL;
        shop.raw()
                .write(
                        Table.CAMPAIGN_CONTACTS,
                        day,
                        id,
                        customers.get(i).id(),
                        shop.instant(day, CONTACT_SECOND + lot.below(3_600)),
                        Text.of(control),
                        medium.label,
                        seen ? Text.of(opened) : null,
                        seen ? Text.of(clicked) : null,
                        control ? "0" : Text.of(medium.costMinor),
                        Shop.CURRENCY);
    }

    private void writeTruth(int i, int day, String id, boolean control) {
        Customer customer = customers.get(i);
        int from = day + 1;
        int to = from + campaigning.effectDays();
        double factor = StrictMath.exp(customer.kind().campaignLogUplift());
        truth.row(
                id,
                customer.id(),
                Text.of(control),
                customer.kind().name(),
                Text.of(purchases.alive(i)),
                Text.decimal(purchases.chance(i, from, to, 1), 6),
                Text.decimal(purchases.chance(i, from, to, factor), 6));
    }
}
