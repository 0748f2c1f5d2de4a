package io.suanpan.core.input;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with one request. For one thread. */
public final class Faults {
    /** More would not help a person, and an answer must not grow with the nonsense in a request. */
    private static final int MAX_LISTED = 50;

    private final List<Fault> listed = new ArrayList<>(0);
    private final ErrorCode code;
    private int count;

    /** Of what cannot be read. */
    public Faults() {
        this(ErrorCode.MALFORMED);
    }

    /**
     * @param code of the exception that tells them
     */
    public Faults(ErrorCode code) {
        this.code = code;
    }

    /**
     * @param field where, as {@link Fault} has it
     */
    public void add(String field, String problem, String remedy) {
        count++;
        if (listed.size() < MAX_LISTED) {
            listed.add(new Fault(field, problem, remedy));
        }
    }

    /** Runs the reader to its end, then reports all faults at once if there are any. */
    public <T> T collect(Supplier<T> reader, Runnable atEnd) {
        T value;
        try {
            value = reader.get();
        } catch (RuntimeException e) {
            // A record may reject a stand-in: then the faults are the reason, not its exception.
            if (count == 0) {
                throw e;
            }
            throw exception();
        }
        atEnd.run();
        throwIfAny();
        return value;
    }

    /** Reports all faults at once if there are any. */
    public void throwIfAny() {
        if (count > 0) {
            throw exception();
        }
    }

    private SuanpanException exception() {
        Fault first = listed.getFirst();
        String detail =
                count == 1
                        ? first.field() + " " + first.problem() + "."
                        : "The request has "
                                + count
                                + " faults; the first: "
                                + first.field()
                                + " "
                                + first.problem()
                                + ".";
        String remedy = count == 1 ? first.remedy() : "Mend what is listed under faults.";
        return new SuanpanException(code, detail, remedy, new FaultsException(listed));
    }
}
