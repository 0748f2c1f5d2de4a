package io.suanpan.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of one invocation.
 *
 * @param requestId empty where it says none
 * @param version of the function; empty where it says none
 */
record Invocation(String requestId, String version) {

    static Invocation of(Context context) {
        return new Invocation(
                orEmpty(context.getAwsRequestId()), orEmpty(context.getFunctionVersion()));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
