/** {@code ingest}: from raw uploads to clean tables, with an account of every row. */
@NullMarked
package io.suanpan.functions.ingest;

import org.jspecify.annotations.NullMarked;
