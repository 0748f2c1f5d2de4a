package io.suanpan.local.http;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what a function answers in payload format 2.0. An answer without {@code statusCode} is
 * itself the body of a 200, as API Gateway has it. Thread-safe.
 */
final class AnswerReader {
    private final JsonFactory json = new JsonFactory();

    HttpAnswer read(byte[] answer) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), answer)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    ? new Fields().read(parser, answer)
                    : plain(answer);
        } catch (JacksonException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The function's answer is not JSON.",
                    "See the function's log.",
                    e);
        }
    }

    private static HttpAnswer plain(byte[] answer) {
        return new HttpAnswer(
                200,
                Map.of("content-type", "application/json"),
                List.of(),
                new HttpAnswer.Body(answer));
    }

    /** The few fields, gathered in one pass. */
    private static final class Fields {
        private int status;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final List<String> cookies = new ArrayList<>();
        private String body = "";
        private boolean base64;

        HttpAnswer read(JsonParser parser, byte[] answer) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                field(name, parser);
            }
            if (status == 0) {
                return plain(answer);
            }
            byte[] bytes =
                    base64
                            ? Base64.getDecoder().decode(body)
                            : body.getBytes(StandardCharsets.UTF_8);
            return new HttpAnswer(status, headers, cookies, new HttpAnswer.Body(bytes));
        }

        private void field(String name, JsonParser parser) {
            switch (name) {
                case "statusCode" -> status = parser.getValueAsInt();
                case "body" -> body = parser.getValueAsString("");
                case "isBase64Encoded" -> base64 = parser.getValueAsBoolean();
                case "headers" -> headers(parser);
                case "cookies" -> cookies(parser);
                default -> parser.skipChildren();
            }
        }

        private void headers(JsonParser parser) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    headers.put(name, parser.getValueAsString(""));
                }
            }
        }

        private void cookies(JsonParser parser) {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    cookies.add(parser.getValueAsString(""));
                }
            }
        }
    }
}
