package io.suanpan.core.input;

/** A value that is not what was asked for; becomes a {@link Fault} under the name of its field. */
public final class FaultyValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /**
     * @param problem as the end of a sentence that begins with the field
     * @param remedy what to send instead, as an instruction
     */
    public FaultyValue(String problem, String remedy) {
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
