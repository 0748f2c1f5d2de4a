/** {@code segment}: which segment a customer is in, what marks the segments, and what to do. */
@NullMarked
package io.suanpan.functions.segment;

import org.jspecify.annotations.NullMarked;
