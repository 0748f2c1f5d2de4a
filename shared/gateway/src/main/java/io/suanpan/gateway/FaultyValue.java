package io.suanpan.gateway;

/** A value that is not what was asked for; becomes a {@link Fault} under the name of its field. */
final class FaultyValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    FaultyValue(String problem, String remedy) {
        super(null, null, false, false);
        this.problem = problem;
        this.remedy = remedy;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
