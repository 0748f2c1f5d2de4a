/** The verbs of the launcher, one class each. */
@NullMarked
package io.suanpan.local.verbs;

import org.jspecify.annotations.NullMarked;
