/** What customers did with items: the log, its names, and the sparse matrices made of it. */
@NullMarked
package io.suanpan.recommendation.data;

import org.jspecify.annotations.NullMarked;
