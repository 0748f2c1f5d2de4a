package io.suanpan.local.sample;

import java.util.List;
import java.util.Map;

/**
 * What is said in one language. {@code {order}}, {@code {product}} and {@code {date}} stand for the
 * facts of the case.
 */
record Phrases(
        List<String> greetings,
        Map<SupportIntent, List<String>> questions,
        Map<SupportIntent, List<String>> answers,
        List<String> thanks,
        List<String> farewells) {

    static Phrases in(String language) {
        return switch (language) {
            case "de" -> GermanPhrases.ALL;
            case "fr" -> FrenchPhrases.ALL;
            default -> EnglishPhrases.ALL;
        };
    }

    String question(SupportIntent intent, Dice dice) {
        return oneOf(questions.getOrDefault(intent, List.of()), dice);
    }

    String answer(SupportIntent intent, Dice dice) {
        return oneOf(answers.getOrDefault(intent, List.of()), dice);
    }

    static String oneOf(List<String> texts, Dice dice) {
        return texts.get(dice.below(texts.size()));
    }
}
