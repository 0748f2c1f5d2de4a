package io.suanpan.core.input;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: {@code path.id}, {@code query.days}, {@code body.customerIds[3]}; an action's
 *     arguments bear their plain names
 * @param problem what is wrong, as the end of a sentence that begins with the field
 * @param remedy what to send instead, as an instruction
 */
public record Fault(String field, String problem, String remedy) {
    public Fault {
        field = Printable.of(field);
        problem = Printable.of(problem);
        remedy = Printable.of(remedy);
    }
}
