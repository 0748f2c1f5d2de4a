/** {@code suanpan bench …}: accuracy, speed and memory, one JSON object a line. */
@NullMarked
package io.suanpan.benchmarks;

import org.jspecify.annotations.NullMarked;
