package io.suanpan.local.runner;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.template.FunctionWiring;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.Map;

/**
 * Makes the handler that the template names. Lambda does the same by the no-argument constructor;
 * as a process cannot set its own environment, here the one with environment and clock is called.
 */
final class HandlerLoader {
    private HandlerLoader() {}

    /**
     * @throws SuanpanException {@code INTERNAL} where the class is missing or has no such
     *     constructor; what the constructor itself throws passes through
     */
    static RequestStreamHandler load(
            FunctionWiring wiring, Map<String, String> environment, Clock clock) {
        try {
            return Class.forName(wiring.handlerClass())
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Map.class, Clock.class)
                    .newInstance(environment, clock);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : unusable(wiring, e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw unusable(wiring, e);
        }
    }

    private static SuanpanException unusable(FunctionWiring wiring, Exception e) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "%s names the handler %s, which cannot be made: %s"
                        .formatted(wiring.logicalName(), wiring.handlerClass(), e),
                "Give it a public constructor (Map<String, String> environment, Clock clock).",
                e);
    }
}
