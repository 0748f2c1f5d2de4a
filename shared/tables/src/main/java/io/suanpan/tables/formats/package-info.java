/** What each kind of export looks like and how its rows become rows of the shop's tables. */
@NullMarked
package io.suanpan.tables.formats;

import org.jspecify.annotations.NullMarked;
