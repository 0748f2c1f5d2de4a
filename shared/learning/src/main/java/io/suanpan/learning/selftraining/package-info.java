/** Learning from rows whose label nobody knows, beside those whose label is known. */
@NullMarked
package io.suanpan.learning.selftraining;

import org.jspecify.annotations.NullMarked;
