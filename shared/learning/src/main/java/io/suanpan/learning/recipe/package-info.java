/** What is made of features before a trainer sees them: encodings, selections, projections. */
@NullMarked
package io.suanpan.learning.recipe;

import org.jspecify.annotations.NullMarked;
