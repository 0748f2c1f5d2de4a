/** The console: pages over the HTTP API's own answers, rendered on the server. */
@NullMarked
package io.suanpan.local.page;

import org.jspecify.annotations.NullMarked;
