package io.suanpan.local.page;

import io.suanpan.local.page.view.Form;
import io.suanpan.local.page.view.Form.Field;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.View;
import java.util.List;
import java.util.Map;

/** Asks for a token. */
final class SignInPage {
    private SignInPage() {}

    /**
     * @param to the page to go to afterwards
     */
    static View view(String to) {
        return new View(
                "sign-in",
                "",
                "Sign in",
                "With a token that `suanpan serve` printed when it started.",
                null,
                List.of(
                        Section.of(
                                "sign-in-form",
                                "Token",
                                "It stays in this browser until it ends or you sign out, and is"
                                        + " sent to this server alone. suanpan/read lets read,"
                                        + " suanpan/admin lets train and change versions too.",
                                new Form(
                                        "post",
                                        "/sign-in",
                                        List.of(
                                                Field.of(
                                                        "password",
                                                        "token",
                                                        "Token",
                                                        "",
                                                        "three parts with dots between")),
                                        Map.of("to", to),
                                        "Sign in",
                                        ""))));
    }
}
