package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    @Test
    void cellsAreStrippedAndBlankLinesAreNoRecords() throws IOException {
        assertThat(all("a, b ,c\n\n\r\n1,,3\r\n"))
                .containsExactly(List.of("a", "b", "c"), List.of("1", "", "3"));
    }

    @Test
    void quotesHoldCommasLinesAndQuotes() throws IOException {
        assertThat(all("\"a,b\",\"c\nd\",\"say \"\"no\"\"\"\n"))
                .containsExactly(List.of("a,b", "c\nd", "say \"no\""));
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertThat(all("\uFEFFa,b")).containsExactly(List.of("a", "b"));
    }

    @Test
    void aCommaAtTheEndBeginsAnEmptyCell() throws IOException {
        assertThat(all("a,")).containsExactly(List.of("a", ""));
    }

    @Test
    void nothingHasNoRecord() throws IOException {
        assertThat(all("")).isEmpty();
        assertThat(all("\n\n")).isEmpty();
    }

    @Test
    void recordsReachOverTheBuffer() throws IOException {
        String cell = "x".repeat(5_000);

        assertThat(all(cell + "," + cell + "\n1,2"))
                .containsExactly(List.of(cell, cell), List.of("1", "2"));
    }

    @Test
    void aReaderMayGiveFewCharactersAtATime() throws IOException {
        Reader slow =
                new StringReader("a,b\n1,2") {
                    @Override
                    public int read(char[] into, int from, int length) throws IOException {
                        return super.read(into, from, 1);
                    }
                };

        assertThat(all(slow)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    private static List<List<String>> all(String text) throws IOException {
        return all(new StringReader(text));
    }

    private static List<List<String>> all(Reader in) throws IOException {
        CsvRecords records = new CsvRecords(in);
        List<List<String>> all = new ArrayList<>();
        for (List<String> one = records.read(); !one.isEmpty(); one = records.read()) {
            all.add(one);
        }
        return all;
    }
}
