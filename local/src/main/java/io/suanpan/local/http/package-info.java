/**
 * The HTTP API of the template on this machine: routes, tokens and events as API Gateway has them.
 */
@NullMarked
package io.suanpan.local.http;

import org.jspecify.annotations.NullMarked;
