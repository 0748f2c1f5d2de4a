/** What a model is worth and what it relies on, in figures and curves that are bounded in size. */
@NullMarked
package io.suanpan.learning.report;

import org.jspecify.annotations.NullMarked;
