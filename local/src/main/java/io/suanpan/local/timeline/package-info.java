/** What happened with one customer, read from the tables. */
@NullMarked
package io.suanpan.local.timeline;

import org.jspecify.annotations.NullMarked;
