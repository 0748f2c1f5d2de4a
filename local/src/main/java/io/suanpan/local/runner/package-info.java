/** The functions of the template in one process, called as Lambda calls them. */
@NullMarked
package io.suanpan.local.runner;

import org.jspecify.annotations.NullMarked;
