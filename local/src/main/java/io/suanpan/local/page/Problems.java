package io.suanpan.local.page;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Tone;
import java.util.Arrays;

/** What the API could not give, as a page says it. */
final class Problems {
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final String NO_ROUTE = "There is no such path.";

    private Problems() {}

    /** In place of the whole page. */
    static SuanpanException refused(Answer.Missing missing) {
        ErrorCode code =
                Arrays.stream(ErrorCode.values())
                        .filter(it -> it.code().equals(missing.code()))
                        .findFirst()
                        .orElse(ErrorCode.INTERNAL);
        return new SuanpanException(code, missing.detail(), missing.remedy());
    }

    /** In place of what would be shown. */
    static Notice notice(Answer.Missing missing) {
        return switch (missing.status()) {
            case UNAUTHENTICATED, FORBIDDEN ->
                    new Notice(
                            Tone.WARN,
                            "Sign in to see this",
                            missing.detail(),
                            "Use a token that `suanpan serve` printed.",
                            "/sign-in");
            case 404, 503 ->
                    missing.detail().equals(NO_ROUTE)
                            ? Notice.empty(
                                    "Not part of this shop",
                                    "No function of the template answers for it.",
                                    "Take a newer template.yaml.")
                            : Notice.empty("Nothing here yet", missing.detail(), missing.remedy());
            default ->
                    new Notice(
                            Tone.BAD,
                            "This cannot be shown",
                            missing.detail(),
                            missing.remedy(),
                            "");
        };
    }
}
