/** JSON from outside, read field by field: typed, bounded, with all faults told at once. */
@NullMarked
package io.suanpan.core.input;

import org.jspecify.annotations.NullMarked;
