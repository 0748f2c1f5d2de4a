/** What people read of a shop, its quality reports, its models and its customers' scores. */
@NullMarked
package io.suanpan.local.summary;

import org.jspecify.annotations.NullMarked;
