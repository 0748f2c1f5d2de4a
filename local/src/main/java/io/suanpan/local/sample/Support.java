package io.suanpan.local.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dialogues that follow from what happened to the customer: a delay, a return, a cancellation. */
final class Support {
    private static final int LAST_SECOND = 86_399;
    private static final int REFUND_QUESTION_DAYS = 3;

    private final Shop shop;
    private final Behaviour.Supporting supporting;
    private final Agenda agenda;
    private final Dice dice;
    private int dialogues;

    Support(Shop shop, Agenda agenda) {
        this.shop = shop;
        this.supporting = shop.behaviour().supporting();
        this.agenda = agenda;
        this.dice = shop.dice("support");
    }

    /** What a dialogue is about; order and product are those the customer means. */
    private record Case(
            SupportIntent intent,
            @Nullable Customer customer,
            @Nullable Order order,
            Product product,
            int day,
            int second,
            int answerDay) {}

    /** Late ones are asked after when the window has passed, others seldom and in the morning. */
    void delivered(Stop stop, int day, int arrival, boolean late) {
        Order order = stop.order();
        Dice own = dice.branch(order.number()).branch(1);
        Product product = order.lines().getFirst().product();
        if (own.chance(late ? supporting.whereIfLate() : supporting.whereIfOnTime())) {
            // Never after the parcel has come.
            int second = day > stop.promisedDay() ? own.from(25_000, 28_000) : arrival - 1_200;
            var intent = SupportIntent.WHERE_IS_MY_ORDER;
            say(new Case(intent, order.customer(), order, product, day, second, day), own);
        }
        if (own.chance(supporting.damaged())) {
            int second = Math.min(arrival + 1_800, 85_000);
            var intent = SupportIntent.DAMAGED;
            say(new Case(intent, order.customer(), order, product, day, second, day), own);
        }
    }

    void cancelled(Order order, int second) {
        Dice own = dice.branch(order.number()).branch(2);
        if (own.chance(supporting.cancelQuestion())) {
            int asked = Math.max(order.second() + 30, second - 400);
            Product product = order.lines().getFirst().product();
            int day = order.day();
            var intent = SupportIntent.CANCEL;
            say(new Case(intent, order.customer(), order, product, day, asked, day), own);
        }
    }

    void returned(Order order, int day, int second, List<OrderRows.Reversal> reversals) {
        Dice own = dice.branch(order.number()).branch(3);
        Product product = reversals.getFirst().line().product();
        if (own.chance(supporting.returnQuestion())) {
            int asked = Math.max(0, second - 1_800);
            var intent = SupportIntent.RETURN;
            say(new Case(intent, order.customer(), order, product, day, asked, day), own);
        }
        if (own.chance(supporting.refundQuestion())) {
            int later = day + REFUND_QUESTION_DAYS;
            int asked = Math.min(DayTime.second(own), 84_000);
            var intent = SupportIntent.REFUND;
            var refund = new Case(intent, order.customer(), order, product, later, asked, day);
            agenda.at(later, () -> say(refund, own));
        }
    }

    /** A question about a product that was looked at. */
    void asked(@Nullable Customer customer, int day, int second, Product product, Dice session) {
        if (!session.chance(supporting.productQuestionPerSession())) {
            return;
        }
        var intent = SupportIntent.PRODUCT_QUESTION;
        int start = Math.min(second + 60, 84_000);
        say(new Case(intent, customer, null, product, day, start, day + 2), session.branch(4));
    }

    private void say(Case about, Dice own) {
        String id = Text.id("T", ++dialogues, 6);
        Customer customer = about.customer();
        String language = customer == null ? "en" : customer.language();
        Phrases phrases = Phrases.in(language);
        SupportIntent intent = about.intent();
        String greeting = Phrases.oneOf(phrases.greetings(), own);
        String question = slip(phrases.question(intent, own), own);
        int second = about.second();
        int number = 1;
        turn(about, id, number++, second, "customer", sentence(greeting, question), language);
        second += own.from(30, 400);
        turn(about, id, number++, second, "agent", phrases.answer(intent, own), language);
        if (own.chance(0.6)) {
            second += own.from(20, 200);
            String thanks = Phrases.oneOf(phrases.thanks(), own);
            turn(about, id, number++, second, "customer", thanks, language);
        }
        if (own.chance(0.4)) {
            second += own.from(10, 90);
            String farewell = Phrases.oneOf(phrases.farewells(), own);
            turn(about, id, number, second, "agent", farewell, language);
        }
    }

    private static String sentence(String greeting, String question) {
        if (greeting.isEmpty()) {
            return question.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + question.substring(1);
        }
        return greeting + " " + question;
    }

    /** People mistype: a letter is missing in a few of their questions. */
    private static String slip(String text, Dice own) {
        int at = own.below(text.length());
        boolean letter = Character.isLetter(text.charAt(at));
        boolean slot = text.lastIndexOf('{', at) > text.lastIndexOf('}', at);
        if (!letter || slot || !own.chance(0.12)) {
            return text;
        }
        return text.substring(0, at) + text.substring(at + 1);
    }

    private void turn(
            Case about,
            String id,
            int number,
            int second,
            String speaker,
            String template,
            String language) {
        Customer customer = about.customer();
        Order order = about.order();
        String text =
                template.replace("{order}", order == null ? "" : order.id())
                        .replace("{product}", about.product().name())
                        .replace("{date}", shop.calendar().date(about.answerDay()).toString());
        shop.raw()
                .write(
                        Table.DIALOGUES,
                        about.day(),
                        id,
                        Text.of(number),
                        customer == null ? null : customer.id(),
                        order == null ? null : order.id(),
                        shop.instant(about.day(), Math.min(second, LAST_SECOND)),
                        speaker,
                        text,
                        about.intent().label(),
                        language);
    }
}
