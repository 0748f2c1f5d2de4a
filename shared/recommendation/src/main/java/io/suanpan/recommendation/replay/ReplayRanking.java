package io.suanpan.recommendation.replay;

import io.suanpan.recommendation.ranking.RankingOptions;
import io.suanpan.recommendation.running.RankingChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order into which the candidates of logged lists are put to see what it would have earned. */
public sealed interface ReplayRanking {
    /** The wishes on a ranking for which a list's candidates are enough. */
    List<String> WISHES = List.of("diversity", "maxPerCategory", "priceWeight", "marginWeight");

    /** As it is asked for. */
    String name();

    /** As the model and the call ranked them: what is shown without a lot. */
    record Best() implements ReplayRanking {
        @Override
        public String name() {
            return "best";
        }
    }

    /** By what sells, the same for everybody. */
    record Popular() implements ReplayRanking {
        @Override
        public String name() {
            return "popular";
        }
    }

    /** Each order as likely as any other: what a ranking has to beat. */
    record Chance() implements ReplayRanking {
        @Override
        public String name() {
            return "chance";
        }
    }

    /** By the scores of the logged ranking and what is wished beside them. */
    record Wished(String name, RankingChange change) implements ReplayRanking {}

    /** What is looked at unless something else is asked for. */
    static List<ReplayRanking> usual() {
        return List.of(
                new Best(),
                new Popular(),
                parse("diversity=0.3"),
                parse("priceWeight=1"),
                parse("marginWeight=1"),
                new Chance());
    }

    /**
     * Reads {@code best}, {@code popular}, {@code chance}, or wishes as in {@code
     * diversity=0.3,marginWeight=1}.
     *
     * @throws IllegalArgumentException saying what cannot be replayed or is out of its range
     */
    static ReplayRanking parse(String text) {
        return switch (text) {
            case "best" -> new Best();
            case "popular" -> new Popular();
            case "chance" -> new Chance();
            default -> wished(text);
        };
    }

    private static Wished wished(String text) {
        Map<String, Double> values = new HashMap<>();
        for (String wish : text.split(",", -1)) {
            int sign = wish.indexOf('=');
            String name = sign < 0 ? wish : wish.substring(0, sign);
            if (sign < 0 || !WISHES.contains(name)) {
                throw new IllegalArgumentException(
                        "The ranking \"%s\" cannot be replayed on the candidates of a list."
                                .formatted(text));
            }
            if (values.put(name, number(name, wish.substring(sign + 1))) != null) {
                throw new IllegalArgumentException(
                        "The ranking \"%s\" has %s twice.".formatted(text, name));
            }
        }
        RankingChange change =
                new RankingChange(
                        values.get("diversity"),
                        null,
                        whole(values.get("maxPerCategory")),
                        values.get("priceWeight"),
                        values.get("marginWeight"),
                        Map.of(),
                        Map.of());
        var unused = change.applyTo(RankingOptions.defaults());
        return new Wished(text, change);
    }

    private static double number(String name, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The wish %s is \"%s\", which is no number.".formatted(name, value), e);
        }
    }

    private static @Nullable Integer whole(@Nullable Double value) {
        if (value != null && value != Math.rint(value)) {
            throw new IllegalArgumentException(
                    "The wish maxPerCategory is %s, which is no whole number.".formatted(value));
        }
        return value == null ? null : value.intValue();
    }
}
