package io.suanpan.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void numbersStandToTheRightAndTextToTheLeft() {
        TextTable table = new TextTable("name", ">rows").row("a", "1,234").row("long", "5");

        assertThat(table.lines()).containsExactly("name   rows", "a     1,234", "long      5");
    }

    @Test
    void theLastColumnIsBrokenBetweenWordsAndAtItsLineFeeds() {
        TextTable table = new TextTable("id", "why").row("7", "one two three four five six\nseven");

        assertThat(table.lines(24))
                .containsExactly("id  why", "7   one two three four", "    five six", "    seven");
    }

    @Test
    void aRowHasAsManyCellsAsThereAreColumns() {
        TextTable table = new TextTable("a", "b");

        assertThatThrownBy(() -> table.row("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresReadAsPeopleWriteThem() {
        assertThat(Words.count(541_909)).isEqualTo("541,909");
        assertThat(Words.count(1, "row", "rows")).isEqualTo("1 row");
        assertThat(Words.percent(0.735)).isEqualTo("73.5 %");
        assertThat(Words.metric(0.56789)).isEqualTo("0.5679");
        assertThat(Words.seconds(Duration.ofMillis(3_240))).isEqualTo("  3.2 s");
        assertThat(Words.money(123_450, "GBP")).isEqualTo("1,234.50 GBP");
        assertThat(Words.bytes(999)).isEqualTo("999 B");
        assertThat(Words.bytes(7_900_000)).isEqualTo("7.9 MB");
    }
}
