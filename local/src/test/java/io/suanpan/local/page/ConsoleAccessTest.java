package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.http.HttpAnswer;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.wiring.TrainedShop;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read, who may change, and what another site's page cannot do. */
class ConsoleAccessTest {
    private static final String READ = "suanpan/read";
    private static final String ADMIN = "suanpan/admin";

    @TempDir Path folder;
    private ServedConsole served;

    @BeforeEach
    void serve() {
        served = new ServedConsole(TrainedShop.copyTo(folder.resolve("store")));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private String inUse() {
        return served.api("/v1/models/churn").at("/card/version").asString();
    }

    /** A browser that has been here before, and what its forms send back. */
    private record Browser(Map<String, String> headers, String csrf) {
        String form(String more) {
            return "csrf=" + Links.encoded(csrf) + more;
        }
    }

    private Browser browser(String... scopes) {
        HttpAnswer first = served.get("/sign-in");
        String cookie = first.cookies().getFirst().replaceFirst(";.*", "");
        Map<String, String> headers = new HashMap<>(Map.of("cookie", cookie));
        String csrf = new Markup(served.get("/sign-in", headers).body().text()).hidden("csrf");
        Browser anonymous = new Browser(headers, csrf);
        if (scopes.length == 0) {
            return anonymous;
        }
        HttpAnswer signedIn =
                served.post(
                        "/sign-in",
                        headers,
                        anonymous.form("&to=%2Fmodels%2Fchurn&token=" + served.token(scopes)));
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.headers()).containsEntry("location", "/models/churn");
        assertThat(signedIn.cookies().getFirst()).contains("HttpOnly", "SameSite=Strict");
        String token = signedIn.cookies().getFirst().replaceFirst(";.*", "");
        return new Browser(Map.of("cookie", cookie + "; " + token), csrf);
    }

    private static String use() {
        return "&key=k1&version=" + TrainedShop.KNOWN_VERSION;
    }

    @Test
    void anAdministratorPutsAnotherVersionInUseAndBack() {
        String before = inUse();
        Browser admin = browser(READ, ADMIN);
        assertThat(served.get("/models/churn", admin.headers()).body().text())
                .contains("Use version " + TrainedShop.KNOWN_VERSION + " of churn");

        HttpAnswer answer = served.post("/models/churn/use", admin.headers(), admin.form(use()));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("location", "/models/churn?done=use");
        assertThat(inUse()).isEqualTo(TrainedShop.KNOWN_VERSION);
        assertThat(served.get("/models/churn?done=use", admin.headers()).body().text())
                .contains("The version is in use", "Use version " + before + " of churn");

        served.post("/models/churn/use", admin.headers(), admin.form("&key=k2&version=" + before));
        assertThat(inUse()).isEqualTo(before);
    }

    @Test
    void anAdministratorAsksForATraining() {
        Browser admin = browser(READ, ADMIN);
        HttpAnswer answer = served.post("/models/churn/train", admin.headers(), admin.form(""));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("location", "/models/churn?done=train");
    }

    @Test
    void onlyAnAdministratorMovesAStop() {
        served.planRoutes();
        Browser reader = browser(READ);
        Browser admin = browser(READ, ADMIN);
        String path = "/routes/2026-11-02";
        String move = path + "?stop=D1&van=R-01&position=2";
        assertThat(served.get(move, reader.headers()).body().text())
                .doesNotContain("Keep this move");
        Markup page = new Markup(served.get(move, admin.headers()).body().text());
        String form =
                "&stop=D1&van=R-01&position=2&version=" + Links.encoded(page.hidden("version"));

        assertThat(served.post(path + "/keep", reader.headers(), reader.form(form)).status())
                .isEqualTo(403);
        assertThat(served.post(path + "/keep", admin.headers(), form).status()).isEqualTo(403);
        HttpAnswer kept = served.post(path + "/keep", admin.headers(), admin.form(form));
        assertThat(kept.status()).isEqualTo(303);
        assertThat(served.get(kept.headers().get("location"), admin.headers()).body().text())
                .contains("The move is kept", "Moved by hand");
        HttpAnswer late = served.post(path + "/keep", admin.headers(), admin.form(form));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().text()).contains("Somebody has changed the plan");
    }

    @Test
    void withoutATokenOrItsScopeNothingChanges() {
        String before = inUse();
        Browser nobody = browser();
        assertThat(served.get("/models/churn", nobody.headers()).body().text())
                .doesNotContain("Use this")
                .contains("Sign in to put another version in use");
        assertThat(served.post("/models/churn/use", nobody.headers(), nobody.form(use())).status())
                .isEqualTo(401);
        Browser reader = browser(READ);
        assertThat(served.post("/models/churn/use", reader.headers(), reader.form(use())).status())
                .isEqualTo(403);
        assertThat(inUse()).isEqualTo(before);
    }

    @Test
    void aFormThatThisServerDidNotGiveOutToThisBrowserIsRefused() {
        String before = inUse();
        Browser admin = browser(READ, ADMIN);
        Map<String, String> foreign = new HashMap<>(admin.headers());
        foreign.put("sec-fetch-site", "cross-site");
        List<HttpAnswer> answers =
                List.of(
                        served.post("/models/churn/use", admin.headers(), use()),
                        served.post("/models/churn/use", admin.headers(), "csrf=x" + use()),
                        served.post("/models/churn/use", admin.headers(), browser().form(use())),
                        served.post("/models/churn/use", Map.of(), admin.form(use())),
                        served.post("/models/churn/use", foreign, admin.form(use())));
        assertThat(answers).allMatch(it -> it.status() == 403);
        assertThat(inUse()).isEqualTo(before);
    }

    @Test
    void aTokenThatIsNotOursIsNotTaken() {
        Browser nobody = browser();
        HttpAnswer answer =
                served.post("/sign-in", nobody.headers(), nobody.form("&token=a.b.c&to=/"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.cookies()).noneMatch(it -> it.startsWith("suanpan-token"));
    }

    @Test
    void signingInLeadsToNoOtherSite() {
        for (String to : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
            Browser nobody = browser();
            HttpAnswer answer =
                    served.post(
                            "/sign-in",
                            nobody.headers(),
                            nobody.form(
                                    "&to=" + Links.encoded(to) + "&token=" + served.token(READ)));
            assertThat(answer.headers()).as(to).containsEntry("location", "/");
        }
    }

    @Test
    void signingOutForgetsTheToken() {
        Browser admin = browser(READ, ADMIN);
        HttpAnswer answer = served.post("/sign-out", admin.headers(), admin.form(""));
        assertThat(answer.cookies().getFirst()).contains("suanpan-token=;", "Max-Age=0");
    }

    @Test
    void whoComesByAnotherNameOrThroughAProxyHasToSignInToRead() {
        for (Map<String, String> headers :
                List.of(
                        Map.of("host", "shop.example"),
                        Map.of("x-forwarded-for", "203.0.113.9"),
                        Map.of("forwarded", "for=203.0.113.9"))) {
            for (String path :
                    List.of(
                            "/",
                            "/customers/C000001",
                            "/running",
                            "/quality",
                            "/stock",
                            "/stock/orders.csv",
                            "/routes",
                            "/routes/2026-11-02/plan.sol")) {
                HttpAnswer answer = served.get(path, headers);
                assertThat(answer.status()).as("%s %s", headers, path).isEqualTo(303);
                assertThat(answer.headers().get("location")).startsWith("/sign-in?to=");
            }
        }
        Map<String, String> reader = new HashMap<>(browser(READ).headers());
        reader.put("host", "shop.example");
        assertThat(served.get("/customers/C000001", reader).status()).isEqualTo(200);
    }

    @Test
    void theApiBesideThePageAsksForItsTokenAsEver() {
        assertThat(served.get("/v1/models").status()).isEqualTo(401);
        assertThat(
                        served.get(
                                        "/v1/models",
                                        Map.of("authorization", "Bearer " + served.token(READ)))
                                .status())
                .isEqualTo(200);
        assertThat(served.get("/health").status()).isEqualTo(200);
    }
}
