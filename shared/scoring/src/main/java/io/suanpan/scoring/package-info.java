/** Binary scoring models in pure Java: what a serving function carries instead of a library. */
@NullMarked
package io.suanpan.scoring;

import org.jspecify.annotations.NullMarked;
