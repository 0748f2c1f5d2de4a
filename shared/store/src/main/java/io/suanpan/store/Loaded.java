package io.suanpan.store;

import io.suanpan.core.ModelCard;

/**
 * A decoded model with the card of its version.
 *
 * @param model immutable, since all requests share it
 */
public record Loaded<T>(T model, ModelCard card) {}
