/** What is known of each customer at a date, and what the customer did afterwards. */
@NullMarked
package io.suanpan.tables.features;

import org.jspecify.annotations.NullMarked;
