package io.suanpan.recommendation.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.ModelBytes;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.repeat.ItemRhythms.Values;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatPurchasesTest {
    private static final int DAY = 86_400;

    /** Coffee is bought each 20 days or so, a lamp hardly ever again. */
    private static final RepeatPurchases MODEL =
            new RepeatPurchases(
                    RepeatOptions.defaults(),
                    new ItemRhythms(
                            0.5,
                            new Values(new float[] {0.025f, 0.001f}),
                            new Values(new float[] {20, 200})));

    private static final int COFFEE = 0;
    private static final int LAMP = 1;

    private static Profile bought(int item, long now, int... days) {
        Profile profile = Profile.stranger(0);
        for (int day : days) {
            profile = profile.with(item, EventKind.PURCHASE, (long) day * DAY, 1);
        }
        return at(profile, now);
    }

    /** A look at something unknown moves the clock. */
    private static Profile at(Profile profile, long day) {
        return profile.with(99, EventKind.VIEW, day * DAY, 1);
    }

    @Test
    void aRateByHand() {
        // Days 0, 10, 30; it is day 40. Usual: (30 + 20) / 3. Days that count: 30 + 2 (50/3 − 10).
        Repeat repeat = MODEL.repeat(bought(COFFEE, 40, 0, 10, 30), COFFEE).orElseThrow();
        double days = 30 + 2 * (50 / 3.0 - 10);
        double rate = (2 + 0.5) / (days + 0.5 / 0.025);

        assertThat(repeat.times()).isEqualTo(3);
        assertThat(repeat.sinceDays()).isEqualTo(10);
        assertThat(repeat.usualDays()).isCloseTo(50 / 3.0, within(1e-9));
        assertThat(repeat.dueInDays()).isCloseTo(20 / 3.0, within(1e-9));
        // Rates of items are floats.
        assertThat(repeat.probability()).isCloseTo(1 - Math.exp(-30 * rate), within(1e-7));
    }

    @Test
    void itIsLikeliestWhereItIsDueAndFadesWhereItIsLongOverdue() {
        double[] byDay = new double[200];
        for (int day = 0; day < byDay.length; day++) {
            Profile profile = bought(COFFEE, 40 + day, 0, 20, 40);
            byDay[day] = MODEL.repeat(profile, COFFEE).orElseThrow().probability();
        }

        assertThat(byDay[20]).isGreaterThan(byDay[1]).isGreaterThan(byDay[39]);
        assertThat(byDay[60]).isGreaterThan(byDay[199]);
        // 2 |20 − 40| is 40 as well: the curve has no jump.
        assertThat(byDay[40]).isCloseTo(byDay[39], within(0.02));
    }

    @Test
    void whoBoughtOftenComesBackSooner() {
        Profile both = Profile.stranger(0);
        for (int day = 0; day <= 60; day += 20) {
            both = both.with(COFFEE, EventKind.PURCHASE, (long) day * DAY, 1);
        }
        both = at(both.with(LAMP, EventKind.PURCHASE, 60L * DAY, 1), 75);
        List<Repeat> repeats = MODEL.repeats(both);
        float[] scores = new float[2];
        MODEL.score(both, scores);

        assertThat(repeats).extracting(Repeat::item).containsExactly(COFFEE, LAMP);
        assertThat(scores[COFFEE]).isEqualTo((float) repeats.getFirst().probability());
        assertThat(scores[LAMP]).isBetween(0f, 0.1f);
    }

    @Test
    void purchasesOfADayAreOneAndLooksAreNone() {
        Profile twice =
                Profile.stranger(0)
                        .with(COFFEE, EventKind.PURCHASE, 3_600, 1)
                        .with(COFFEE, EventKind.PURCHASE, 7_200, 5)
                        .with(LAMP, EventKind.VIEW, 8_000, 1)
                        .with(LAMP, EventKind.CART, 8_000, 1);

        assertThat(MODEL.repeat(twice, COFFEE).orElseThrow().times()).isOne();
        assertThat(MODEL.repeat(twice, LAMP)).isEmpty();
        assertThat(MODEL.repeats(Profile.stranger(5))).isEmpty();
    }

    /** A thousand customers whose rates come from a Gamma of shape 2 and mean 1/40 a day. */
    @Test
    void theRatesThatMadeTheLogAreFoundAgain() {
        InteractionLog log = log(new Random(5));
        RepeatPurchases model = new RepeatTrainer(RepeatOptions.defaults()).train(log);
        double mean = 0;
        double happened = 0;
        InteractionLog past = log.before(300L * DAY);
        for (int user = 0; user < log.users().size(); user++) {
            Profile profile = Profile.of(past, user, 300L * DAY);
            mean += model.repeat(profile, 0).orElseThrow().probability();
            happened += boughtAfter(log, user) ? 1 : 0;
        }

        // Two standard errors of a share of about a half of 1,000 are 0.03; the model of due times
        // has a memory that this process has not, hence twice that.
        assertThat(mean / 1000).isCloseTo(happened / 1000, within(0.06));
    }

    private static boolean boughtAfter(InteractionLog log, int user) {
        for (int row : log.rowsOf(user)) {
            if (log.seconds(row) >= 300L * DAY && log.seconds(row) < 330L * DAY) {
                return true;
            }
        }
        return false;
    }

    private static InteractionLog log(Random random) {
        InteractionLog.Builder log = InteractionLog.builder();
        for (int user = 0; user < 1000; user++) {
            double rate = -Math.log(random.nextDouble() * random.nextDouble()) / 80;
            double day = 0;
            while (day < 330) {
                log.add("u" + user, "tea", (long) (day * DAY), EventKind.PURCHASE, 1);
                day += -Math.log(1 - random.nextDouble()) / rate;
            }
        }
        return log.build();
    }

    @Test
    void anItemThatIsRareBorrowsFromTheShop() {
        InteractionLog.Builder log = InteractionLog.builder().item("mug");
        for (int user = 0; user < 10; user++) {
            log.add("u" + user, "tea", 0, EventKind.PURCHASE, 1);
            log.add("u" + user, "tea", 10L * DAY, EventKind.PURCHASE, 1);
        }
        RepeatPurchases model = new RepeatTrainer(RepeatOptions.defaults()).train(log.build());

        Profile mug = bought(0, 10, 10);
        assertThat(model.repeat(mug, 0).orElseThrow().usualDays()).isEqualTo(10);
        assertThat(model.repeat(mug, 0).orElseThrow().probability()).isBetween(0.01, 0.99);
    }

    @Test
    void anEmptyLogAndUnknownItemsAreAnswered() {
        RepeatPurchases model =
                new RepeatTrainer(RepeatOptions.defaults())
                        .train(InteractionLog.builder().item("tea").build());
        Repeat repeat = model.repeat(bought(0, 10, 0), 0).orElseThrow();

        assertThat(repeat.probability()).isBetween(0.0, 1.0);
        assertThat(model.repeat(bought(7, 10, 0), 7)).isEmpty();
        assertThat(model.repeats(bought(7, 10, 0))).isEmpty();
    }

    @Test
    void aHorizonOfNothingIsRefused() {
        assertThatThrownBy(() -> RepeatOptions.defaults().withHorizonDays(0))
                .hasMessageContaining("0.0 days");
        assertThat(RepeatOptions.defaults()).isEqualTo(new RepeatOptions(30));
        assertThat(new RepeatTrainer(RepeatOptions.defaults()).name()).isEqualTo("repeat");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] bytes = ModelBytes.of(MODEL::write);
        RepeatPurchases again = RepeatPurchases.read(ModelBytes.in(bytes));
        Profile profile = bought(COFFEE, 40, 0, 10, 30);

        assertThat(ModelBytes.of(again::write)).isEqualTo(bytes);
        assertThat(again.repeats(profile)).isEqualTo(MODEL.repeats(profile));
        bytes[8] = (byte) 0xff;
        assertThatThrownBy(() -> RepeatPurchases.read(ModelBytes.in(bytes)))
                .isInstanceOf(IOException.class);
        bytes[0] = (byte) 0xff;
        assertThatThrownBy(() -> RepeatPurchases.read(ModelBytes.in(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("horizon");
    }
}
