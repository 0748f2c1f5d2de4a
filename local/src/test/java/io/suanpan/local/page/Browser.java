package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;

/** A real Chromium without a window, which may go nowhere but to this machine. */
final class Browser implements AutoCloseable {
    private static final List<Path> FOLDERS =
            Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Selenium's own half second would be waited for by most pages. */
    private static final Duration LOOKED_AGAIN_AFTER = Duration.ofMillis(20);

    private final ChromeDriver driver;
    private final String axe;
    private final List<String> asked = new ArrayList<>();

    Browser(Path profile) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(
                                        program("chromedriver").orElseThrow().toFile())
                                .usingAnyFreePort()
                                .withSilent(true)
                                .build(),
                        options);
        // The rules of a whole report take half a minute on a busy machine.
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether both programs are installed. */
    static boolean isInstalled() {
        return program("chromium").isPresent() && program("chromedriver").isPresent();
    }

    private static Optional<Path> program(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(String url) {
        driver.get(url);
        untilDrawn();
    }

    /** As wide as a window or a telephone, in dark or light colours. */
    void look(int width, String colours) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", colours),
                                // Colours that are still fading in would be measured half way.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private void untilDrawn() {
        patiently()
                .until(it ->
                        driver.executeScript(
                                "return document.documentElement.dataset.drawn !== undefined"));
    }

    private WebDriverWait patiently() {
        return new WebDriverWait(driver, PATIENCE, LOOKED_AGAIN_AFTER);
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return patiently().until(it -> it.findElement(By.cssSelector(css)));
    }

    void click(String linkText) {
        driver.findElement(By.linkText(linkText)).click();
        untilDrawn();
    }

    String title() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** The exact value of a number on the page. */
    String stat(String name) {
        return one("[data-stat='" + name + "'] data").getDomAttribute("value");
    }

    /** The whole page, however long, as an image. */
    void keep(Path file) throws IOException {
        long height =
                ((Number) driver.executeScript("return document.documentElement.scrollHeight"))
                        .longValue();
        long width =
                ((Number) driver.executeScript("return document.documentElement.clientWidth"))
                        .longValue();
        Map<String, Object> shot =
                driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "format",
                                "png",
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of(
                                        "x",
                                        0,
                                        "y",
                                        0,
                                        "width",
                                        width,
                                        "height",
                                        Math.min(height, 6_000),
                                        "scale",
                                        1)));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
    }

    /**
     * What axe-core calls serious or critical.
     *
     * @param rule to look for alone; empty for all there are
     */
    List<String> barriers(String rule) {
        driver.executeScript("if (!window.axe) { " + axe + " }");
        Object found =
                driver.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        const rule = arguments[0];
                        const options = {resultTypes: ['violations']};
                        if (rule) {
                            options.runOnly = [rule];
                        }
                        axe.run(document, options).then(result => done(JSON.stringify(
                            result.violations
                                .filter(it => it.impact === 'serious' || it.impact === 'critical')
                                .map(it => it.id + ': ' + it.nodes.slice(0, 3)
                                    .map(node => node.html.slice(0, 160)).join(' | ')))));
                        """,
                        rule);
        List<String> barriers = new ArrayList<>();
        Json.tree(((String) found).getBytes(StandardCharsets.UTF_8), "axe")
                .forEach(it -> barriers.add(it.asString()));
        return barriers;
    }

    /** How far the page reaches beyond its window, in pixels. */
    long overflow() {
        return ((Number)
                        driver.executeScript(
                                "return document.documentElement.scrollWidth -"
                                        + " document.documentElement.clientWidth"))
                .longValue();
    }

    /** What the console says of errors and of what the policy refused, since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(it -> it.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** All addresses that the page has asked for so far. */
    List<String> asked() {
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message =
                    Json.tree(entry.getMessage().getBytes(StandardCharsets.UTF_8), "entry")
                            .path("message");
            if (message.path("method").asString("").equals("Network.requestWillBeSent")) {
                asked.add(message.at("/params/request/url").asString());
            }
        }
        assertThat(asked).isNotEmpty();
        return asked;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
