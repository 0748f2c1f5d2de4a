/** Trains, evaluates and chooses binary models; Tribuo stays behind {@link BinaryTrainer}. */
@NullMarked
package io.suanpan.learning;

import org.jspecify.annotations.NullMarked;
