/** Looks up what came of every training run: search, one run, several side by side. */
@NullMarked
package io.suanpan.store.experiments;

import org.jspecify.annotations.NullMarked;
