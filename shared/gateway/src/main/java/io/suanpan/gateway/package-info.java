/**
 * The entry of every function: events in, validated requests to the handlers, answers, problems,
 * logs and metrics out. The only shared module that sees Lambda's types.
 */
@NullMarked
package io.suanpan.gateway;

import org.jspecify.annotations.NullMarked;
