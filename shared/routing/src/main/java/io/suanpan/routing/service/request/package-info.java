/**
 * What a caller says of its routes, as JSON with ids and units; every fault is told with its place.
 */
@NullMarked
package io.suanpan.routing.service.request;

import org.jspecify.annotations.NullMarked;
