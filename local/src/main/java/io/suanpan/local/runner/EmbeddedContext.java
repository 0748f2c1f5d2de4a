package io.suanpan.local.runner;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.suanpan.core.CodeVersion;
import io.suanpan.local.template.FunctionWiring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a handler can ask of its surroundings, as Lambda answers it. */
final class EmbeddedContext implements Context {
    private final FunctionWiring wiring;
    private final String requestId;
    private final Instant deadline;
    private final Clock clock;
    private final LambdaLogger logger;

    EmbeddedContext(FunctionWiring wiring, String requestId, Clock clock, FunctionLog log) {
        this.wiring = wiring;
        this.requestId = requestId;
        this.deadline = clock.instant().plus(wiring.timeout());
        this.clock = clock;
        this.logger = new EmbeddedLogger(wiring.name(), log);
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/suanpan/" + wiring.name();
    }

    @Override
    public String getLogStreamName() {
        return "embedded";
    }

    @Override
    public String getFunctionName() {
        return wiring.logicalName();
    }

    @Override
    public String getFunctionVersion() {
        return CodeVersion.current();
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:local:000000000000:function:" + wiring.logicalName();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        long left = Duration.between(clock.instant(), deadline).toMillis();
        return (int) Math.clamp(left, 0, Integer.MAX_VALUE);
    }

    @Override
    public int getMemoryLimitInMB() {
        return wiring.memoryMiB();
    }

    @Override
    public LambdaLogger getLogger() {
        return logger;
    }

    private record EmbeddedLogger(String function, FunctionLog log) implements LambdaLogger {
        @Override
        public void log(String message) {
            log.write(function, message);
        }

        @Override
        public void log(byte[] message) {
            log.write(function, message);
        }
    }
}
