package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads HTML as strictly as XML, but for elements that have no end. */
final class Markup {
    private static final Pattern PART =
            Pattern.compile(
                    "<!doctype html>|<(script|style)\\b[^>]*>.*?</\\1>"
                            + "|<(/?)([a-z][a-z0-9]*)((?:\\s+[a-zA-Z:-]+(?:=\"[^\"]*\"|='[^']*')?)*)\\s*(/?)>"
                            + "|[^<]+|<",
                    Pattern.DOTALL);
    private static final Set<String> ENDLESS = Set.of("meta", "link", "input", "br", "hr", "img");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s(?:href|src|action|hx-get)=\"([^\"]*)\"");
    private static final Pattern INLINE = Pattern.compile("\\s(?:style|on[a-z]+)=\"");

    private final String html;

    Markup(String html) {
        this.html = html;
    }

    /** Each element ends where it has to, and each id is there once. */
    void requireWellFormed(String page) {
        Deque<String> open = new ArrayDeque<>();
        Matcher part = PART.matcher(html);
        int end = 0;
        while (part.find()) {
            assertThat(part.start()).as(page).isEqualTo(end);
            end = part.end();
            assertThat(part.group()).as("%s: %s", page, around(part.start())).isNotEqualTo("<");
            String name = part.group(3);
            if (name == null || ENDLESS.contains(name) || !part.group(5).isEmpty()) {
                continue;
            }
            if (part.group(2).isEmpty()) {
                open.push(name);
            } else {
                assertThat(open.poll()).as("%s: %s", page, around(part.start())).isEqualTo(name);
            }
        }
        assertThat(open).as(page).isEmpty();
        Set<String> ids = new HashSet<>();
        ID.matcher(html)
                .results()
                .forEach(it ->
                        assertThat(ids.add(it.group(1))).as("%s: %s", page, it.group()).isTrue());
    }

    private String around(int position) {
        return html.substring(Math.max(0, position - 80), Math.min(html.length(), position + 80));
    }

    /** Nothing that the policy would refuse, and nothing elsewhere. */
    void requireOwnOnly(String page) {
        assertThat(INLINE.matcher(withoutScripts()).find()).as(page).isFalse();
        assertThat(references()).as(page).allMatch(it -> it.matches("/[^/].*|/|#.*|data:,|"));
    }

    private String withoutScripts() {
        return html.replaceAll("(?s)<(script|style)\\b[^>]*>.*?</\\1>", "");
    }

    List<String> references() {
        return REFERENCE.matcher(withoutScripts()).results().map(it -> it.group(1)).toList();
    }

    /** The exact values of a number with this name; several where the page shows several. */
    List<String> stat(String name) {
        return Pattern.compile(
                        "data-stat=\""
                                + Pattern.quote(name)
                                + "\">.*?<data [^>]*value=\"([^\"]*)\"",
                        Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    /** The exact values in the row whose head is this text. */
    List<String> row(String head) {
        Matcher row =
                Pattern.compile(
                                "<th scope=\"row\"[^>]*>\\s*<[^>]*>(?:<a [^>]*>)?"
                                        + Pattern.quote(head)
                                        + "<.*?</tr>",
                                Pattern.DOTALL)
                        .matcher(html);
        assertThat(row.find()).as("a row " + head).isTrue();
        return Pattern.compile("<data [^>]*value=\"([^\"]*)\"")
                .matcher(row.group())
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    /** What a hidden input of the page's forms holds. */
    String hidden(String name) {
        Matcher input = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(input.find()).as("an input " + name).isTrue();
        return input.group(1);
    }

    Stream<String> texts() {
        return Stream.of(withoutScripts().replaceAll("<[^>]*>", "\n").split("\n"))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }
}
