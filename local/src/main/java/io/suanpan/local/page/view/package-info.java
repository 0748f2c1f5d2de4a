/** What the templates of the console show: texts and numbers that are ready to be written. */
@NullMarked
package io.suanpan.local.page.view;

import org.jspecify.annotations.NullMarked;
