package io.suanpan.store;

import io.suanpan.core.ModelCard;

/** Makes a usable model of a version's bytes. */
@FunctionalInterface
public interface ModelDecoder<T> {
    T decode(ModelCard card, byte[] model);
}
