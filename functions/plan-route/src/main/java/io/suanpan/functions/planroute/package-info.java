/** {@code plan-route}: who drives what when, while the caller waits or as a job. */
@NullMarked
package io.suanpan.functions.planroute;

import org.jspecify.annotations.NullMarked;
