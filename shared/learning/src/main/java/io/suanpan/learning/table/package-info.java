/** Any CSV as a typed table, and what of it can be learned from. */
@NullMarked
package io.suanpan.learning.table;

import org.jspecify.annotations.NullMarked;
