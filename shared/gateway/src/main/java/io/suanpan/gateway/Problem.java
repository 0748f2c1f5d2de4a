package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Fault;
import io.suanpan.core.input.FaultsException;
import io.suanpan.core.input.Printable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A failure as an answer, by <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> with the
 * extensions {@code code}, {@code remedy} and {@code faults}. It names no request and no time, so
 * that equal failures give equal bytes, and nothing of the inside.
 *
 * @param status as in HTTP
 * @param code for programs
 * @param title the same for all problems of a code
 * @param detail what is wrong here
 * @param remedy what to do about it
 * @param faults all that validation found; empty for other problems
 */
public record Problem(
        int status, String code, String title, String detail, String remedy, List<Fault> faults) {
    /** With the code appended, an identifier of the kind of problem; nothing is served there. */
    public static final String TYPE_PREFIX = "https://suanpan.io/problems/";

    private static final int TYPICAL_LENGTH = 512;

    public Problem {
        detail = Printable.of(detail);
        remedy = Printable.of(remedy);
        faults = List.copyOf(faults);
    }

    /** What a caller may know of {@code thrown}: of unforeseen failures only that they happened. */
    public static Problem of(Throwable thrown) {
        if (thrown instanceof SuanpanException known && known.code() != ErrorCode.INTERNAL) {
            return of(known.code(), known.detail(), known.remedy(), faultsOf(known));
        }
        return of(
                ErrorCode.INTERNAL,
                "The request could not be completed because of a fault on our side.",
                "Try again later; the log of the function has the reason.",
                List.of());
    }

    private static Problem of(ErrorCode code, String detail, String remedy, List<Fault> faults) {
        return new Problem(code.status(), code.code(), code.title(), detail, remedy, faults);
    }

    private static List<Fault> faultsOf(SuanpanException known) {
        return known.getCause() instanceof FaultsException listed ? listed.faults() : List.of();
    }

    /** UTF-8 JSON. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_LENGTH);
        try (JsonGenerator json = HttpEvents.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", TYPE_PREFIX + code);
            json.writeStringProperty("title", title);
            json.writeNumberProperty("status", status);
            json.writeStringProperty("code", code);
            json.writeStringProperty("detail", detail);
            json.writeStringProperty("remedy", remedy);
            writeFaults(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    Reply reply() {
        return Reply.problem(status, new String(bytes(), StandardCharsets.UTF_8));
    }

    private void writeFaults(JsonGenerator json) {
        if (faults.isEmpty()) {
            return;
        }
        json.writeName("faults");
        json.writeStartArray();
        for (Fault fault : faults) {
            json.writeStartObject();
            json.writeStringProperty("field", fault.field());
            json.writeStringProperty("problem", fault.problem());
            json.writeStringProperty("remedy", fault.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
