/** The one place where state lives: objects by key with conditional writes, and models in them. */
@NullMarked
package io.suanpan.store;

import org.jspecify.annotations.NullMarked;
