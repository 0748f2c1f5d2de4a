/** Trees on histograms: gradient boosting and forests of our own, in plain Java. */
@NullMarked
package io.suanpan.learning.trees;

import org.jspecify.annotations.NullMarked;
