/**
 * Reads raw files as they come (gzip, encodings, delimiters, quotes) and writes one normalised file
 * that the database reads with fixed options; what is no record goes aside with its row number.
 */
@NullMarked
package io.suanpan.tables.raw;

import org.jspecify.annotations.NullMarked;
