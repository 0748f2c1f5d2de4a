/** What is unusual where no label says what to look for. */
@NullMarked
package io.suanpan.learning.anomaly;

import org.jspecify.annotations.NullMarked;
