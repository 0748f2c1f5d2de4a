/**
 * The one description of the wiring, read: functions, routes and triggers of {@code template.yaml}.
 */
@NullMarked
package io.suanpan.local.template;

import org.jspecify.annotations.NullMarked;
