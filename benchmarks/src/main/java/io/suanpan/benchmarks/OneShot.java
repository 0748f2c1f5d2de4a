package io.suanpan.benchmarks;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One function in a fresh process: made, asked once, done. Arguments: handler class, event file. It
 * does as little as possible besides, since all that it does is measured.
 */
final class OneShot {
    private OneShot() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        byte[] event = Files.readAllBytes(Path.of(arguments[1]));
        var handler =
                (RequestStreamHandler)
                        Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        handler.handleRequest(new ByteArrayInputStream(event), System.out, new OneShotContext());
        System.out.println();
    }
}
