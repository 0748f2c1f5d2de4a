/** What to show in a session or for a cart, by recent sessions that went alike. */
@NullMarked
package io.suanpan.recommendation.session;

import org.jspecify.annotations.NullMarked;
