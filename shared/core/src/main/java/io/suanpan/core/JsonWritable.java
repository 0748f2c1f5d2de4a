package io.suanpan.core;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A value that writes its own JSON, alone and inside of others. For what a function answers first:
 * finding out by reflection how to write it is a tenth of a cold start.
 */
public interface JsonWritable extends JacksonSerializable {

    void writeTo(JsonGenerator json);

    @Override
    default void serialize(JsonGenerator json, SerializationContext context) {
        writeTo(json);
    }

    @Override
    default void serializeWithType(
            JsonGenerator json, SerializationContext context, TypeSerializer type) {
        writeTo(json);
    }
}
