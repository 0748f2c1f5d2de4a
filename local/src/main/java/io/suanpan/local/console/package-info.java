/** What people see: lines, tables and progress. */
@NullMarked
package io.suanpan.local.console;

import org.jspecify.annotations.NullMarked;
