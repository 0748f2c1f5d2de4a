/** What happened with one customer, what all bought most, how tests stand: from the tables. */
@NullMarked
package io.suanpan.local.timeline;

import org.jspecify.annotations.NullMarked;
