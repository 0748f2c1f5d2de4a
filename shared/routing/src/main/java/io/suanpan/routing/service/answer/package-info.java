/** Plans as they are answered: with ids, times of the day and minor units. */
@NullMarked
package io.suanpan.routing.service.answer;

import org.jspecify.annotations.NullMarked;
