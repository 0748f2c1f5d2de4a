package io.suanpan.store;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.JsonFields;
import io.suanpan.core.SuanpanException;
import java.time.Instant;

/**
 * One move of a model's pointer.
 *
 * @param version it led to
 * @param reason the gate's, or what was rolled back
 */
public record PointerMove(String version, Instant at, Action action, String reason) {

    static PointerMove of(JsonFields fields) {
        return new PointerMove(
                fields.text("version"),
                fields.instant("at"),
                Action.named(fields.text("action")),
                fields.text("reason"));
    }

    /** What moved the pointer. A refused candidate moves nothing, so it is not among these. */
    public enum Action {
        PROMOTE,
        ROLLBACK;

        private static Action named(String name) {
            return switch (name) {
                case "PROMOTE" -> PROMOTE;
                case "ROLLBACK" -> ROLLBACK;
                default ->
                        throw new SuanpanException(
                                ErrorCode.MALFORMED,
                                "A model pointer was moved by \"" + name + "\".",
                                "Write PROMOTE or ROLLBACK.");
            };
        }
    }
}
