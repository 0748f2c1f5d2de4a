/** Brings raw objects into the tables, accounts for every row, and takes mended rows back. */
@NullMarked
package io.suanpan.tables.ingest;

import org.jspecify.annotations.NullMarked;
