/** The recommenders by name. */
@NullMarked
package io.suanpan.recommendation.methods;

import org.jspecify.annotations.NullMarked;
