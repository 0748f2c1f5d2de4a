package io.suanpan.gateway;

import tools.jackson.core.JsonGenerator;

/**
 * An exception as far as a log may hold it: classes and the frames where it arose, never a message,
 * which may quote what a customer sent.
 */
final class StackSketch {
    private static final int FRAMES = 8;
    private static final int CAUSES = 5;

    private StackSketch() {}

    static void write(JsonGenerator json, Throwable thrown) {
        Throwable root = thrown;
        for (int i = 0; i < CAUSES && root.getCause() != null; i++) {
            root = root.getCause();
        }
        json.writeStringProperty("error_class", thrown.getClass().getName());
        if (root != thrown) {
            json.writeStringProperty("root_class", root.getClass().getName());
        }
        StackTraceElement[] frames = root.getStackTrace();
        json.writeStringProperty("stack_hash", hash(root, frames));
        json.writeName("stack");
        json.writeStartArray();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            json.writeString(frame(frames[i]));
        }
        json.writeEndArray();
    }

    /** The same for the same place in the same build, so that failures can be counted by it. */
    private static String hash(Throwable root, StackTraceElement[] frames) {
        int hash = root.getClass().getName().hashCode();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            hash = 31 * hash + frame(frames[i]).hashCode();
        }
        return Integer.toHexString(hash);
    }

    private static String frame(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
