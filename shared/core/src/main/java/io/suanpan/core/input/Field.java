package io.suanpan.core.input;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a request, typed and checked. A faulty value is reported and then stands in as a
 * harmless one until {@code read} ends, so that the remaining faults are found too.
 */
public final class Field<T> {
    private final Fields owner;
    private final String name;
    private final T standIn;
    private final @Nullable T value;
    private final boolean faulty;

    Field(Fields owner, String name, T standIn, @Nullable T value, boolean faulty) {
        this.owner = owner;
        this.name = name;
        this.standIn = standIn;
        this.value = value;
        this.faulty = faulty;
    }

    /** The value; a fault where it is absent. */
    public T required() {
        if (value == null && !faulty) {
            owner.fault(name, "is missing", "Add it.");
        }
        return value == null ? standIn : value;
    }

    /** The value, or {@code fallback} where it is absent. */
    public T orElse(T fallback) {
        return value == null ? fallback : value;
    }

    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    /**
     * A check beyond the type's own.
     *
     * @param problem as the end of a sentence that begins with the field: {@code is no ISO code}
     */
    public Field<T> require(Predicate<? super T> holds, String problem, String remedy) {
        if (value == null || holds.test(value)) {
            return this;
        }
        owner.fault(name, problem, remedy);
        return new Field<>(owner, name, standIn, null, true);
    }
}
