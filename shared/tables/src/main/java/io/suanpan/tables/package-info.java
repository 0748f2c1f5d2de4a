/**
 * The shop's tables: their schema, the log of what is in them, reading them with SQL, and bringing
 * raw files into them.
 */
@NullMarked
package io.suanpan.tables;

import org.jspecify.annotations.NullMarked;
