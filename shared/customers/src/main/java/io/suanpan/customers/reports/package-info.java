/** Answers how good the models are, what they rely on, and whether the customers have moved on. */
@NullMarked
package io.suanpan.customers.reports;

import org.jspecify.annotations.NullMarked;
