/** {@code train} and {@code models}: from tables to models, and which of them is in use. */
@NullMarked
package io.suanpan.functions.train;

import org.jspecify.annotations.NullMarked;
