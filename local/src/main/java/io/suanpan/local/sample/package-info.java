/**
 * The sample shop: a synthetic shop whose behaviour is stated, written as raw files in the {@code
 * suanpan} import format, with its hidden truth beside them so that every decision can be judged.
 */
@NullMarked
package io.suanpan.local.sample;

import org.jspecify.annotations.NullMarked;
