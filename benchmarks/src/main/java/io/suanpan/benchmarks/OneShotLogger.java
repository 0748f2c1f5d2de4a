package io.suanpan.benchmarks;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** To standard error. */
final class OneShotLogger implements LambdaLogger {
    @Override
    public void log(String message) {
        System.err.println(message);
    }

    @Override
    public void log(byte[] message) {
        System.err.writeBytes(message);
    }
}
