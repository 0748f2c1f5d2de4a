package io.suanpan.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefaultBrowserTest {
    @Test
    void eachSystemHasItsProgram() {
        String url = "http://127.0.0.1:8080/";
        assertThat(DefaultBrowser.command("Linux", url)).containsExactly("xdg-open", url);
        assertThat(DefaultBrowser.command("Mac OS X", url)).containsExactly("open", url);
        assertThat(DefaultBrowser.command("Windows 11", url))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", url);
    }
}
