package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResourceTextTest {
    @Test
    void aTextBesideTheClassIsReadWhole() {
        assertThat(ResourceText.of(ResourceTextTest.class, "two-lines.txt"))
                .isEqualTo("Zürich\nLüttich\n");
    }

    @Test
    void whatTheBuildLeftOutIsNamed() {
        assertThatThrownBy(() -> ResourceText.of(ResourceTextTest.class, "no.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no.txt");
    }
}
