package io.suanpan.recommendation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Contribution;
import io.suanpan.recommendation.ModelBytes;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.Baskets;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionNeighboursTest {
    private static final int DAY = 86_400;
    private static final int CUP = 0;
    private static final int JAM = 1;
    private static final int MUG = 2;
    private static final int TEA = 3;
    private static final int UNKNOWN = 99;

    /** ann: tea, cup, jam on day 0; bob: tea, mug on day 10; eve: pot alone. */
    private static final InteractionLog LOG =
            InteractionLog.builder()
                    .add("ann", "tea", 0, EventKind.VIEW, 1)
                    .add("ann", "cup", 10, EventKind.VIEW, 1)
                    .add("ann", "jam", 20, EventKind.CART, 1)
                    .add("bob", "tea", 10 * DAY, EventKind.VIEW, 1)
                    .add("bob", "mug", 10 * DAY + 5, EventKind.VIEW, 1)
                    .add("eve", "zip", 10 * DAY, EventKind.VIEW, 1)
                    .build();

    private static final SessionOptions OPTIONS =
            SessionOptions.defaults().withItemFade(2).withHalfLifeDays(10).withPlaceFade(4);

    private static final SessionNeighbours MODEL = new SessionTrainer(OPTIONS).train(LOG);

    private static float[] scores(SessionNeighbours model, Profile profile) {
        float[] scores = new float[model.items()];
        model.score(profile, scores);
        return scores;
    }

    @Test
    void twoSessionsByHand() {
        assertThat(MODEL.size()).isEqualTo(2);
        float[] scores = scores(MODEL, Profile.of(new int[] {TEA}, 10 * DAY + 5));

        // bob's session is new and of two items, ann's some 10 days old and of three.
        double bob = 1 / Math.sqrt(2);
        double ann = Math.pow(2, -(10 * DAY - 15) / (10.0 * DAY)) / Math.sqrt(3);
        assertThat((double) scores[MUG]).isCloseTo(bob * Math.exp(-0.25), within(1e-6));
        assertThat((double) scores[CUP]).isCloseTo(ann * Math.exp(-0.25), within(1e-6));
        assertThat((double) scores[JAM]).isCloseTo(ann * Math.exp(-0.5), within(1e-6));
        assertThat((double) scores[TEA]).isCloseTo(ann + bob, within(1e-6));
    }

    @Test
    void whatWasTouchedLastCountsMost() {
        Profile cupLast = Profile.of(new int[] {TEA, CUP}, 20);
        double both = (1 + Math.exp(-0.5)) / Math.sqrt(3);

        // Two of ann's items; the place is that of the cup, beside the jam.
        assertThat((double) scores(MODEL, cupLast)[JAM])
                .isCloseTo(both * Math.exp(-0.25), within(1e-6));
        assertThat(MODEL.asked(cupLast).reasons(JAM, 5))
                .extracting(Contribution::item)
                .containsExactly(CUP, TEA);
    }

    @Test
    void repeatedAndUnknownItemsAreOneAndNone() {
        Profile again = Profile.of(new int[] {CUP, UNKNOWN, TEA, TEA, CUP}, 20);

        assertThat(scores(MODEL, again))
                .isEqualTo(scores(MODEL, Profile.of(new int[] {TEA, CUP}, 20)));
    }

    @Test
    void theCustomersOwnSessionsAreNoNeighbours() {
        float[] scores = scores(MODEL, Profile.of(LOG, 0, 10 * DAY));

        assertThat(scores[CUP]).isZero();
        assertThat(scores[MUG]).isPositive();
    }

    @Test
    void onlyTheLatestSessionsOfAnItemAreLookedAt() {
        SessionNeighbours one = new SessionTrainer(OPTIONS.withSessionsPerItem(1)).train(LOG);
        float[] scores = scores(one, Profile.of(new int[] {TEA}, 11 * DAY));

        assertThat(scores[MUG]).isPositive();
        assertThat(scores[CUP]).isZero();
        assertThat(one.asked(Profile.of(new int[] {TEA}, 11 * DAY)).reasons(CUP, 3)).isEmpty();
    }

    @Test
    void onlyTheNearestAreAsked() {
        SessionNeighbours one = new SessionTrainer(OPTIONS.withNeighbours(1)).train(LOG);

        assertThat(scores(one, Profile.of(new int[] {TEA}, 11 * DAY))[CUP]).isZero();
    }

    /** All sessions, one after another, with sets and without an index. */
    @Test
    void theIndexFindsWhatAPlainSearchFinds() {
        InteractionLog log = random(new Random(11));
        SessionOptions options = OPTIONS.withNeighbours(100_000).withSessionsPerItem(100_000);
        SessionNeighbours model = new SessionTrainer(options).train(log);
        Baskets sessions = Baskets.of(log, options.gapSeconds());
        int[] current = {3, 8, 1, 20, 14};
        long now = log.end();
        float[] scores = scores(model, Profile.of(current, now));

        double[] plain = new double[log.items().size()];
        for (int s = 0; s < sessions.size(); s++) {
            addPlainly(sessions, s, current, now, plain);
        }
        for (int item = 0; item < plain.length; item++) {
            assertThat((double) scores[item]).isCloseTo(plain[item], within(1e-4));
        }
        List<Contribution> reasons = model.asked(Profile.of(current, now)).reasons(5, 9);
        assertThat(reasons.stream().mapToDouble(Contribution::score).sum())
                .isCloseTo(plain[5], within(1e-6));
        Set<Integer> named = new HashSet<>();
        reasons.forEach(reason -> named.add(reason.item()));
        assertThat(named).isSubsetOf(3, 8, 1, 20, 14);
    }

    private static void addPlainly(
            Baskets sessions, int session, int[] current, long now, double[] scores) {
        double alike = 0;
        int lastPlace = -1;
        for (int i = current.length - 1; i >= 0; i--) {
            for (int place = 0; place < sessions.length(session); place++) {
                if (sessions.item(session, place) == current[i]) {
                    lastPlace = lastPlace < 0 ? place : lastPlace;
                    alike += Math.exp(-(current.length - 1 - i) / 2.0);
                }
            }
        }
        if (lastPlace < 0 || sessions.length(session) < 2) {
            return;
        }
        double age = (now - sessions.seconds(session)) / (double) DAY;
        alike *= Math.pow(2, -age / 10) / Math.sqrt(sessions.length(session));
        for (int place = 0; place < sessions.length(session); place++) {
            scores[sessions.item(session, place)] +=
                    alike * Math.exp(-Math.abs(place - lastPlace) / 4.0);
        }
    }

    private static InteractionLog random(Random random) {
        InteractionLog.Builder log = InteractionLog.builder();
        for (int session = 0; session < 400; session++) {
            int length = 1 + random.nextInt(6);
            for (int i = 0; i < length; i++) {
                String item = "i%02d".formatted(random.nextInt(30));
                log.add("u" + session, item, session * 5_000L + i, EventKind.VIEW, 1);
            }
        }
        return log.build();
    }

    @Test
    void aLongSessionIsAnsweredByItsLastItems() {
        int[] many = new int[10_000];
        Arrays.fill(many, MUG);
        for (int i = 0; i < 20; i++) {
            many[9_980 + i] = i % 2 == 0 ? TEA : CUP;
        }

        assertThat(
                        scores(
                                new SessionTrainer(OPTIONS.withLastItems(2)).train(LOG),
                                Profile.of(many, 20)))
                .isEqualTo(scores(MODEL, Profile.of(new int[] {TEA, CUP}, 20)));
    }

    @Test
    void nobodyAndAnEmptyLogGetNothing() {
        assertThat(scores(MODEL, Profile.stranger(5))).containsOnly(0);
        SessionNeighbours none =
                new SessionTrainer(OPTIONS).train(InteractionLog.builder().item("tea").build());
        assertThat(scores(none, Profile.of(new int[] {0}, 5))).containsOnly(0);
    }

    @Test
    void badOptionsAreRefusedByName() {
        assertThatThrownBy(() -> OPTIONS.withGapSeconds(-1)).hasMessageContaining("Gap -1 s");
        assertThatThrownBy(() -> OPTIONS.withLastItems(0)).hasMessageContaining("0 items");
        assertThatThrownBy(() -> OPTIONS.withPlaceFade(0)).hasMessageContaining("places 0.0");
        assertThatThrownBy(() -> OPTIONS.withItemFade(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(SessionOptions.defaults())
                .isEqualTo(new SessionOptions(1800, 20, 500, 200, 3, 120, 20));
        assertThat(new SessionTrainer(OPTIONS).name()).isEqualTo("session");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] bytes = ModelBytes.of(MODEL::write);
        SessionNeighbours again = SessionNeighbours.read(ModelBytes.in(bytes));
        Profile profile = Profile.of(new int[] {TEA, CUP}, 20);

        assertThat(ModelBytes.of(again::write)).isEqualTo(bytes);
        assertThat(scores(again, profile)).isEqualTo(scores(MODEL, profile));
        bytes[bytes.length - 1] = 77;
        assertThatThrownBy(() -> SessionNeighbours.read(ModelBytes.in(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not known");
    }

    @Test
    void sessionsThatDoNotFitTheirItemsAreRefused() throws IOException {
        byte[] bytes = ModelBytes.of(MODEL::write);
        // Behind the starts stand the items: their number, their width, and two bytes each.
        int starts = bytes.length - 5 * 2 - 5 - 3 * 2;
        byte[] longer = bytes.clone();
        longer[starts + 5] = 6;
        byte[] turned = bytes.clone();
        turned[starts + 3] = 9;

        assertThatThrownBy(() -> SessionNeighbours.read(ModelBytes.in(longer)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not as long as their items");
        assertThatThrownBy(() -> SessionNeighbours.read(ModelBytes.in(turned)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends before it begins");
    }
}
