/** The command line of Suanpan. */
@NullMarked
package io.suanpan.local;

import org.jspecify.annotations.NullMarked;
