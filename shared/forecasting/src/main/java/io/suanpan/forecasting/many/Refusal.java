package io.suanpan.forecasting.many;

import io.suanpan.core.JsonWritable;
import io.suanpan.core.SuanpanException;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;

/**
 * A series that could not be forecast; the others are. Its one line has no {@code step}: {@code
 * {"id":…,"code":…,"detail":…,"remedy":…}}.
 */
public record Refusal(String id, SuanpanException problem) implements Outcome, JsonWritable {
    @Override
    public byte[] lines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outcome.appendLine(this, out);
        return out.toByteArray();
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("code", problem.code().code());
        json.writeStringProperty("detail", problem.detail());
        json.writeStringProperty("remedy", problem.remedy());
        json.writeEndObject();
    }
}
