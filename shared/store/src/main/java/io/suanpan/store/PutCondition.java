package io.suanpan.store;

/** When a write may happen. */
public sealed interface PutCondition {

    /** Whatever is there. */
    record Always() implements PutCondition {}

    /** Only where there is no object of that key. */
    record CreateOnly() implements PutCondition {}

    /** Only where the object still has this ETag. */
    record IfUnchanged(String etag) implements PutCondition {}

    static PutCondition always() {
        return new Always();
    }

    static PutCondition createOnly() {
        return new CreateOnly();
    }

    static PutCondition ifUnchanged(String etag) {
        return new IfUnchanged(etag);
    }
}
