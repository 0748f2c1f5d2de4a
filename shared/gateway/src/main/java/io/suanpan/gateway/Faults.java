package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with one request. */
final class Faults {
    /** More would not help a person, and an answer must not grow with the nonsense in a request. */
    private static final int MAX_LISTED = 50;

    private final List<Fault> listed = new ArrayList<>(0);
    private int count;

    void add(String field, String problem, String remedy) {
        count++;
        if (listed.size() < MAX_LISTED) {
            listed.add(new Fault(field, problem, remedy));
        }
    }

    /** Runs the reader to its end, then reports all faults at once if there are any. */
    <T> T collect(Supplier<T> reader, Runnable atEnd) {
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
        if (count > 0) {
            throw exception();
        }
        return value;
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
        return new SuanpanException(
                ErrorCode.MALFORMED, detail, remedy, new FaultsException(listed));
    }
}
