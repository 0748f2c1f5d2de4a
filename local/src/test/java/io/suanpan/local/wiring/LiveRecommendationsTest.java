package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.local.http.HttpApi;
import io.suanpan.local.http.LocalServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is sent to a server as {@code serve} starts it changes its next answer. */
final class LiveRecommendationsTest {
    private static final Duration PROMISED = Duration.ofSeconds(1);

    @TempDir private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aClickChangesTheSessionsAnswerWithinASecond() throws Exception {
        Path store = TrainedShop.copyTo(folder.resolve("store"));
        HttpApi api = HttpApi.open(TrainedShop.runner(store.toString()), Clock.systemUTC());
        try (LocalServer server = LocalServer.start(api, "127.0.0.1", 0)) {
            String url = "http://127.0.0.1:" + server.port();
            String session = "{\"sessionId\":\"visit-1\"}";
            List<String> before = shown(post(url + "/v1/recommendations", session));
            String clicked = before.getLast();
            long sent = System.nanoTime();
            JsonNode taken =
                    post(
                            url + "/v1/events",
                            """
                            {"events":[{"eventId":"1","sessionId":"visit-1",
                            "eventName":"add_to_cart","productId":"%s"}]}
                            """
                                    .formatted(clicked));
            JsonNode after = post(url + "/v1/recommendations", session);
            Duration took = Duration.ofNanos(System.nanoTime() - sent);
            assertThat(taken.path("added").intValue()).isEqualTo(1);
            assertThat(after.path("basis").stringValue()).isEqualTo("session");
            assertThat(shown(after)).isNotEqualTo(before).doesNotContain(clicked);
            assertThat(took).isLessThan(PROMISED);
        }
    }

    private static List<String> shown(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item -> item.path("productId").stringValue())
                .toList();
    }

    private JsonNode post(String url, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        String text = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return Json.tree(text.getBytes(StandardCharsets.UTF_8), url);
    }
}
