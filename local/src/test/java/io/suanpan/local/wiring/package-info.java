/** What the template, the events and the API description promise, checked against each other. */
@NullMarked
package io.suanpan.local.wiring;

import org.jspecify.annotations.NullMarked;
