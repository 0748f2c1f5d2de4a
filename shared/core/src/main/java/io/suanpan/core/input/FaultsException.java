package io.suanpan.core.input;

import java.util.List;

/**
 * The cause of a {@link io.suanpan.core.SuanpanException} that lists every fault of a request: so
 * the one exception that crosses modules can carry them to the answer.
 */
public final class FaultsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultsException(List<Fault> faults) {
        // No message (values may be personal) and no stack (it would only name the validation).
        super(null, null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
