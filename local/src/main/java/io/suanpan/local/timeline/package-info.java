/** What happened with one customer, and what all bought most, read from the tables. */
@NullMarked
package io.suanpan.local.timeline;

import org.jspecify.annotations.NullMarked;
