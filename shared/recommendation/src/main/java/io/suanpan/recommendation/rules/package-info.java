/** Association rules: what is in a basket where something else is, and how sure that is. */
@NullMarked
package io.suanpan.recommendation.rules;

import org.jspecify.annotations.NullMarked;
