package io.suanpan.store;

/**
 * @param passed whether the candidate may be promoted
 * @param reason for people, with the figures that decided
 */
public record GateVerdict(boolean passed, String reason) {

    public static GateVerdict pass(String reason) {
        return new GateVerdict(true, reason);
    }

    public static GateVerdict refuse(String reason) {
        return new GateVerdict(false, reason);
    }
}
