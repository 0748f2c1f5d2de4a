package io.suanpan.functions.ingest;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** What Lambda says of an invocation, fixed. */
record FakeContext(String requestId, String version) implements Context {
    static final FakeContext CONTEXT = new FakeContext("5b0f2a4e-0001-4c5d-9f00-1234567890ab", "7");

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getFunctionVersion() {
        return version;
    }

    @Override
    public String getLogGroupName() {
        throw notNeeded();
    }

    @Override
    public String getLogStreamName() {
        throw notNeeded();
    }

    @Override
    public String getFunctionName() {
        throw notNeeded();
    }

    @Override
    public String getInvokedFunctionArn() {
        throw notNeeded();
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw notNeeded();
    }

    @Override
    public ClientContext getClientContext() {
        throw notNeeded();
    }

    @Override
    public int getRemainingTimeInMillis() {
        throw notNeeded();
    }

    @Override
    public int getMemoryLimitInMB() {
        throw notNeeded();
    }

    @Override
    public LambdaLogger getLogger() {
        throw notNeeded();
    }

    private static UnsupportedOperationException notNeeded() {
        return new UnsupportedOperationException("The gateway does not need this.");
    }
}
